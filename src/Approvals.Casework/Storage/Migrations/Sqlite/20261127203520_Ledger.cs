using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assignment_word",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    word = table.Column<string>(type: "TEXT", nullable: false),
                    department_id = table.Column<string>(type: "TEXT", nullable: true),
                    field_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignment_word", x => new { x.unit_id, x.word });
                    table.CheckConstraint("ck_assignment_word_one", "(department_id is null) <> (field_id is null)");
                    table.ForeignKey(
                        name: "fk_assignment_word_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_assignment_word_field_of_work_unit_id_field_id",
                        columns: x => new { x.unit_id, x.field_id },
                        principalTable: "field_of_work",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_progress",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: true),
                    percent = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    difficulty = table.Column<string>(type: "TEXT", nullable: true),
                    help = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_progress", x => new { x.case_id, x.number });
                    table.CheckConstraint("ck_case_progress", "percent between 0 and 100");
                    table.ForeignKey(
                        name: "fk_case_progress_case_row_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_progress_person_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_standing",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    percent = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    extensions = table.Column<int>(type: "INTEGER", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    returned = table.Column<int>(type: "INTEGER", nullable: false),
                    is_false = table.Column<bool>(type: "INTEGER", nullable: false),
                    milestones = table.Column<string>(type: "TEXT", nullable: true),
                    progress = table.Column<string>(type: "TEXT", nullable: true),
                    difficulty = table.Column<string>(type: "TEXT", nullable: true),
                    help = table.Column<string>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    rules_made = table.Column<string>(type: "TEXT", nullable: true),
                    people_dealt_with = table.Column<int>(type: "INTEGER", nullable: true),
                    money_recovered_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_standing", x => x.case_id);
                    table.CheckConstraint("ck_case_standing_level", "level between 0 and 6");
                    table.CheckConstraint("ck_case_standing_percent", "percent between 0 and 100");
                    table.ForeignKey(
                        name: "fk_case_standing_case_row_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", nullable: true),
                    document_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    captured_at = table.Column<long>(type: "INTEGER", nullable: true),
                    supplement_for = table.Column<string>(type: "TEXT", nullable: true),
                    supplement_reason = table.Column<string>(type: "TEXT", nullable: true),
                    supplement_approved_by = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                    table.CheckConstraint("ck_evidence_length", "length > 0");
                    table.CheckConstraint("ck_evidence_supplement", "(supplement_for is null) = (supplement_reason is null) and (supplement_for is null) = (supplement_approved_by is null)");
                    table.ForeignKey(
                        name: "fk_evidence_person_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_person_supplement_approved_by",
                        column: x => x.supplement_approved_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    feedback_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    shifted_weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    frame = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan", x => new { x.unit_id, x.key });
                    table.ForeignKey(
                        name: "fk_plan_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_import",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    reading = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_import", x => new { x.unit_id, x.plan, x.number });
                    table.ForeignKey(
                        name: "fk_plan_import_person_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_import_plan_unit_id_plan",
                        columns: x => new { x.unit_id, x.plan },
                        principalTable: "plan",
                        principalColumns: new[] { "unit_id", "key" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_problem",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan = table.Column<string>(type: "TEXT", nullable: false),
                    no = table.Column<int>(type: "INTEGER", nullable: false),
                    aspect = table.Column<int>(type: "INTEGER", nullable: true),
                    aspect_title = table.Column<string>(type: "TEXT", nullable: true),
                    section = table.Column<string>(type: "TEXT", nullable: true),
                    section_title = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    root_cause = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_problem", x => new { x.unit_id, x.plan, x.no });
                    table.ForeignKey(
                        name: "fk_plan_problem_plan_unit_id_plan",
                        columns: x => new { x.unit_id, x.plan },
                        principalTable: "plan",
                        principalColumns: new[] { "unit_id", "key" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entry",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    cycle = table.Column<int>(type: "INTEGER", nullable: false),
                    problem = table.Column<int>(type: "INTEGER", nullable: false),
                    import = table.Column<int>(type: "INTEGER", nullable: false),
                    heading = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    types = table.Column<string>(type: "TEXT", nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: false),
                    visibility = table.Column<string>(type: "TEXT", nullable: false),
                    printed_leaders = table.Column<string>(type: "TEXT", nullable: true),
                    printed_departments = table.Column<string>(type: "TEXT", nullable: true),
                    leader_post_id = table.Column<string>(type: "TEXT", nullable: true),
                    department_id = table.Column<string>(type: "TEXT", nullable: true),
                    field_id = table.Column<string>(type: "TEXT", nullable: true),
                    handler_id = table.Column<string>(type: "TEXT", nullable: true),
                    external_owner = table.Column<string>(type: "TEXT", nullable: true),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    needs_party_group = table.Column<bool>(type: "INTEGER", nullable: false),
                    target = table.Column<string>(type: "TEXT", nullable: true),
                    due_text = table.Column<string>(type: "TEXT", nullable: true),
                    due_basis = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rhythms = table.Column<string>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: false),
                    clawback_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    questions = table.Column<string>(type: "TEXT", nullable: false),
                    secrecy = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    suspended_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entry", x => x.id);
                    table.CheckConstraint("ck_ledger_entry_cycle", "cycle >= 1");
                    table.CheckConstraint("ck_ledger_entry_due", "due_on is null or first_due_on is not null");
                    table.CheckConstraint("ck_ledger_entry_number", "number >= 1");
                    table.ForeignKey(
                        name: "fk_ledger_entry_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entry_field_of_work_unit_id_field_id",
                        columns: x => new { x.unit_id, x.field_id },
                        principalTable: "field_of_work",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entry_person_handler_id",
                        column: x => x.handler_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entry_plan_problem_unit_id_plan_problem",
                        columns: x => new { x.unit_id, x.plan, x.problem },
                        principalTable: "plan_problem",
                        principalColumns: new[] { "unit_id", "plan", "no" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entry_post_unit_id_leader_post_id",
                        columns: x => new { x.unit_id, x.leader_post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_link",
                columns: table => new
                {
                    evidence_id = table.Column<long>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: true),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    removed_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_link", x => new { x.evidence_id, x.entry_id });
                    table.ForeignKey(
                        name: "fk_evidence_link_evidence_row_evidence_id",
                        column: x => x.evidence_id,
                        principalTable: "evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_link_ledger_entry_entry_id",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_link_person_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_assistance",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    department_id = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_assistance", x => new { x.entry_id, x.department_id });
                    table.ForeignKey(
                        name: "fk_ledger_assistance_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_assistance_entry_row_entry_id",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_case",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_case", x => x.case_id);
                    table.ForeignKey(
                        name: "fk_ledger_case_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_case_entry_row_entry_id",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_change",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_ledger_change_entry_row_entry_id",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_change_person_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_light",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_light", x => x.id);
                    table.ForeignKey(
                        name: "fk_ledger_light_ledger_entry_entry_id",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_link",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_link", x => new { x.entry_id, x.other_id });
                    table.CheckConstraint("ck_ledger_link_order", "entry_id < other_id");
                    table.ForeignKey(
                        name: "fk_ledger_link_entry_row_entry_id",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_link_entry_row_other_id",
                        column: x => x.other_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_link_person_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_look_back",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    by_id = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_look_back", x => new { x.entry_id, x.due_on });
                    table.CheckConstraint("ck_look_back_done", "(done_on is null) = (result is null)");
                    table.ForeignKey(
                        name: "fk_ledger_look_back_ledger_entry_entry_id",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_look_back_person_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_money",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    fen = table.Column<long>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    takes_back_id = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_money", x => x.id);
                    table.CheckConstraint("ck_ledger_money_document", "document <> ''");
                    table.CheckConstraint("ck_ledger_money_sign", "(fen > 0) = (takes_back_id is null)");
                    table.ForeignKey(
                        name: "fk_ledger_money_ledger_entry_entry_id",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_money_ledger_money_takes_back_id",
                        column: x => x.takes_back_id,
                        principalTable: "ledger_money",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_money_person_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_money_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_standing",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    light = table.Column<string>(type: "TEXT", nullable: false),
                    is_overdue = table.Column<bool>(type: "INTEGER", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    light_since = table.Column<long>(type: "INTEGER", nullable: false),
                    computed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_standing", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_ledger_standing_entry_row_entry_id",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_word_unit_id_department_id",
                table: "assignment_word",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_assignment_word_unit_id_field_id",
                table: "assignment_word",
                columns: new[] { "unit_id", "field_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_progress_by_id",
                table: "case_progress",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_by_id",
                table: "evidence",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_supplement_approved_by",
                table: "evidence",
                column: "supplement_approved_by");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_unit_id_sha256",
                table: "evidence",
                columns: new[] { "unit_id", "sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_link_by_id",
                table: "evidence_link",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_link_entry_id",
                table: "evidence_link",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_assistance_unit_id_department_id",
                table: "ledger_assistance",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_case_entry_id_period_subject",
                table: "ledger_case",
                columns: new[] { "entry_id", "period", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_change_by_id",
                table: "ledger_change",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_change_entry_id",
                table: "ledger_change",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_change_unit_id_at",
                table: "ledger_change",
                columns: new[] { "unit_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_handler_id",
                table: "ledger_entry",
                column: "handler_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_unit_id_department_id",
                table: "ledger_entry",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_unit_id_field_id",
                table: "ledger_entry",
                columns: new[] { "unit_id", "field_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_unit_id_leader_post_id",
                table: "ledger_entry",
                columns: new[] { "unit_id", "leader_post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_unit_id_plan_number_cycle",
                table: "ledger_entry",
                columns: new[] { "unit_id", "plan", "number", "cycle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_unit_id_plan_problem",
                table: "ledger_entry",
                columns: new[] { "unit_id", "plan", "problem" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_light_entry_id",
                table: "ledger_light",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_link_by_id",
                table: "ledger_link",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_link_other_id",
                table: "ledger_link",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_look_back_by_id",
                table: "ledger_look_back",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_money_by_id",
                table: "ledger_money",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_money_entry_id",
                table: "ledger_money",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_money_person_id",
                table: "ledger_money",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_money_takes_back_id",
                table: "ledger_money",
                column: "takes_back_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_standing_unit_id_plan_status_light",
                table: "ledger_standing",
                columns: new[] { "unit_id", "plan", "status", "light" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_import_by_id",
                table: "plan_import",
                column: "by_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assignment_word");

            migrationBuilder.DropTable(
                name: "case_progress");

            migrationBuilder.DropTable(
                name: "case_standing");

            migrationBuilder.DropTable(
                name: "evidence_link");

            migrationBuilder.DropTable(
                name: "ledger_assistance");

            migrationBuilder.DropTable(
                name: "ledger_case");

            migrationBuilder.DropTable(
                name: "ledger_change");

            migrationBuilder.DropTable(
                name: "ledger_light");

            migrationBuilder.DropTable(
                name: "ledger_link");

            migrationBuilder.DropTable(
                name: "ledger_look_back");

            migrationBuilder.DropTable(
                name: "ledger_money");

            migrationBuilder.DropTable(
                name: "ledger_standing");

            migrationBuilder.DropTable(
                name: "plan_import");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "ledger_entry");

            migrationBuilder.DropTable(
                name: "plan_problem");

            migrationBuilder.DropTable(
                name: "plan");
        }
    }
}
