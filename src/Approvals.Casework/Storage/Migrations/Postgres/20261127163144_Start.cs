using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "calendar_notice",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    imported_by = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    approved_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_notice", x => new { x.year, x.number });
                    table.CheckConstraint("ck_calendar_notice_approval", "(approved_at IS NULL) = (approved_by IS NULL) AND (status <> 'in-force' OR approved_at IS NOT NULL) AND (status <> 'proposed' OR approved_at IS NULL)");
                    table.CheckConstraint("ck_calendar_notice_number", "number >= 1");
                    table.CheckConstraint("ck_calendar_notice_sha256", "length(sha256) = 64");
                    table.CheckConstraint("ck_calendar_notice_status", "status IN ('proposed', 'in-force', 'replaced')");
                    table.CheckConstraint("ck_calendar_notice_year", "year BETWEEN 1900 AND 2150");
                });

            migrationBuilder.CreateTable(
                name: "definition",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    process = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    files = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definition", x => x.id);
                    table.CheckConstraint("ck_definition_number", "number >= 1");
                    table.CheckConstraint("ck_definition_sha256", "length(sha256) = 32");
                });

            migrationBuilder.CreateTable(
                name: "local_day",
                columns: table => new
                {
                    unit = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    source_document = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_local_day", x => new { x.unit, x.day });
                    table.CheckConstraint("ck_local_day_kind", "kind IN ('off', 'work')");
                    table.CheckConstraint("ck_local_day_name", "length(name) >= 1");
                    table.CheckConstraint("ck_local_day_source", "length(source_document) >= 1");
                });

            migrationBuilder.CreateTable(
                name: "office_journal",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: true),
                    details = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    happened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    actor_id = table.Column<string>(type: "text", nullable: true),
                    acting_for_id = table.Column<string>(type: "text", nullable: true),
                    capacity = table.Column<string>(type: "text", nullable: true),
                    entered_by_id = table.Column<string>(type: "text", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    consents = table.Column<string>(type: "text", nullable: true),
                    algorithm = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_journal", x => x.number);
                    table.CheckConstraint("ck_office_journal_hash", "length(hash) = 32 and length(previous_hash) = 32");
                    table.CheckConstraint("ck_office_journal_number", "number >= 1");
                });

            migrationBuilder.CreateTable(
                name: "office_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    stamp = table.Column<long>(type: "bigint", nullable: false),
                    next_case = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_state", x => x.id);
                    table.CheckConstraint("ck_office_state_id", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "unit",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    parent_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.id);
                    table.CheckConstraint("ck_unit_kind", "kind in ('bureau', 'county-office')");
                    table.CheckConstraint("ck_unit_parent", "parent_id is null or parent_id <> id");
                    table.ForeignKey(
                        name: "fk_unit_unit_parent_id",
                        column: x => x.parent_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_day",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_day", x => new { x.year, x.number, x.day });
                    table.CheckConstraint("ck_calendar_day_kind", "kind IN ('off', 'work')");
                    table.CheckConstraint("ck_calendar_day_name", "length(name) >= 1");
                    table.ForeignKey(
                        name: "fk_calendar_day_calendar_notice_year_number",
                        columns: x => new { x.year, x.number },
                        principalTable: "calendar_notice",
                        principalColumns: new[] { "year", "number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "authority_setting",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recused_still_count = table.Column<bool>(type: "boolean", nullable: false),
                    quorum = table.Column<string>(type: "text", nullable: false),
                    substitute_after_working_days = table.Column<int>(type: "integer", nullable: false),
                    min_people_in_cell = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authority_setting", x => new { x.unit_id, x.from_on });
                    table.CheckConstraint("ck_authority_setting_cell", "min_people_in_cell between 1 and 20");
                    table.CheckConstraint("ck_authority_setting_quorum", "quorum in ('half', 'more-than-half', 'two-thirds')");
                    table.CheckConstraint("ck_authority_setting_substitute", "substitute_after_working_days between 0 and 30");
                    table.ForeignKey(
                        name: "fk_authority_setting_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "department",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_department", x => new { x.unit_id, x.id });
                    table.CheckConstraint("ck_department_kind", "kind in ('section', 'subordinate-unit', 'leadership', 'outside-body')");
                    table.ForeignKey(
                        name: "fk_department_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "field_of_work",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_of_work", x => new { x.unit_id, x.id });
                    table.ForeignKey(
                        name: "fk_field_of_work_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    department_id = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    employer = table.Column<string>(type: "text", nullable: false),
                    is_external = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.UniqueConstraint("ak_person_unit_id_id", x => new { x.unit_id, x.id });
                    table.CheckConstraint("ck_person_employer", "employer in ('civil-servant', 'institution', 'contract', 'dispatched', 'other-body')");
                    table.CheckConstraint("ck_person_status", "status in ('active', 'left')");
                    table.ForeignKey(
                        name: "fk_person_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    department_id = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    is_leading = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post", x => new { x.unit_id, x.id });
                    table.CheckConstraint("ck_post_rank", "rank >= 0");
                    table.ForeignKey(
                        name: "fk_post_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    business_key = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    department_id = table.Column<string>(type: "text", nullable: true),
                    field_id = table.Column<string>(type: "text", nullable: true),
                    definition_id = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    is_suspended = table.Column<bool>(type: "boolean", nullable: false),
                    incidents = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<byte[]>(type: "bytea", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case", x => x.id);
                    table.CheckConstraint("ck_case_ended", "(ended_at is null) = (status = 'running')");
                    table.CheckConstraint("ck_case_version", "version >= 1");
                    table.ForeignKey(
                        name: "fk_case_definition_row_definition_id",
                        column: x => x.definition_id,
                        principalTable: "definition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_field_of_work_unit_id_field_id",
                        columns: x => new { x.unit_id, x.field_id },
                        principalTable: "field_of_work",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "field_department",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    field_id = table.Column<string>(type: "text", nullable: false),
                    department_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_department", x => new { x.unit_id, x.field_id, x.department_id, x.from_on });
                    table.CheckConstraint("ck_field_department_period", "until_on is null or until_on >= from_on");
                    table.ForeignKey(
                        name: "fk_field_department_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_field_department_field_of_work_unit_id_field_id",
                        columns: x => new { x.unit_id, x.field_id },
                        principalTable: "field_of_work",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "absence",
                columns: table => new
                {
                    person_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from_half = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_half = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    entered_by = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence", x => new { x.person_id, x.from_on, x.from_half });
                    table.CheckConstraint("ck_absence_entered_by", "entered_by <> person_id");
                    table.CheckConstraint("ck_absence_halves", "until_on > from_on or from_half = 'morning' or until_half = 'afternoon'");
                    table.CheckConstraint("ck_absence_kind", "kind in ('leave', 'illness', 'duty', 'training', 'other')");
                    table.CheckConstraint("ck_absence_period", "until_on >= from_on");
                    table.ForeignKey(
                        name: "fk_absence_person_entered_by",
                        column: x => x.entered_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_absence_person_unit_id_person_id",
                        columns: x => new { x.unit_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relation",
                columns: table => new
                {
                    person_id = table.Column<string>(type: "text", nullable: false),
                    other_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    degree = table.Column<int>(type: "integer", nullable: true),
                    declared_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relation", x => new { x.person_id, x.other_id, x.kind });
                    table.CheckConstraint("ck_relation_degree", "(kind = 'collateral') = (degree is not null) and (degree is null or degree >= 2)");
                    table.CheckConstraint("ck_relation_kind", "kind in ('spouse', 'direct-blood', 'collateral', 'close-in-law', 'interest')");
                    table.CheckConstraint("ck_relation_self", "other_id <> person_id");
                    table.ForeignKey(
                        name: "fk_relation_person_other_id",
                        column: x => x.other_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_relation_person_unit_id_person_id",
                        columns: x => new { x.unit_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "role_grant",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    department_id = table.Column<string>(type: "text", nullable: true),
                    field_id = table.Column<string>(type: "text", nullable: true),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    granted_by = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_grant", x => x.id);
                    table.CheckConstraint("ck_role_grant_period", "until_on is null or until_on >= from_on");
                    table.CheckConstraint("ck_role_grant_scope", "department_id is null or field_id is null");
                    table.CheckConstraint("ck_role_grant_self", "granted_by <> person_id");
                    table.ForeignKey(
                        name: "fk_role_grant_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grant_field_of_work_unit_id_field_id",
                        columns: x => new { x.unit_id, x.field_id },
                        principalTable: "field_of_work",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grant_person_approved_by",
                        column: x => x.approved_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grant_person_granted_by",
                        column: x => x.granted_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grant_person_unit_id_person_id",
                        columns: x => new { x.unit_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "division_of_work",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    field_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    leader_post_id = table.Column<string>(type: "text", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_division_of_work", x => new { x.unit_id, x.field_id, x.from_on });
                    table.CheckConstraint("ck_division_of_work_period", "until_on is null or until_on >= from_on");
                    table.ForeignKey(
                        name: "fk_division_of_work_field_of_work_unit_id_field_id",
                        columns: x => new { x.unit_id, x.field_id },
                        principalTable: "field_of_work",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_division_of_work_post_unit_id_leader_post_id",
                        columns: x => new { x.unit_id, x.leader_post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_holding",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    post_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_acting = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_holding", x => new { x.unit_id, x.person_id, x.post_id, x.from_on });
                    table.CheckConstraint("ck_post_holding_period", "until_on is null or until_on >= from_on");
                    table.ForeignKey(
                        name: "fk_post_holding_person_unit_id_person_id",
                        columns: x => new { x.unit_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_post_holding_post_unit_id_post_id",
                        columns: x => new { x.unit_id, x.post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_role",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    post_id = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_role", x => new { x.unit_id, x.post_id, x.role });
                    table.ForeignKey(
                        name: "fk_post_role_post_unit_id_post_id",
                        columns: x => new { x.unit_id, x.post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "substitute",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    post_id = table.Column<string>(type: "text", nullable: false),
                    substitute_post_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_substitute", x => new { x.unit_id, x.post_id, x.substitute_post_id, x.from_on });
                    table.CheckConstraint("ck_substitute_kind", "kind in ('standing', 'named-by-main-leader')");
                    table.CheckConstraint("ck_substitute_period", "until_on is null or until_on >= from_on");
                    table.CheckConstraint("ck_substitute_self", "substitute_post_id <> post_id");
                    table.ForeignKey(
                        name: "fk_substitute_post_unit_id_post_id",
                        columns: x => new { x.unit_id, x.post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_substitute_post_unit_id_substitute_post_id",
                        columns: x => new { x.unit_id, x.substitute_post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_journal",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    definition_id = table.Column<int>(type: "integer", nullable: false),
                    command = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    happened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    actor_id = table.Column<string>(type: "text", nullable: true),
                    acting_for_id = table.Column<string>(type: "text", nullable: true),
                    capacity = table.Column<string>(type: "text", nullable: true),
                    entered_by_id = table.Column<string>(type: "text", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    consents = table.Column<string>(type: "text", nullable: true),
                    algorithm = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_journal", x => new { x.case_id, x.number });
                    table.CheckConstraint("ck_case_journal_hash", "length(hash) = 32 and length(previous_hash) = 32");
                    table.CheckConstraint("ck_case_journal_number", "number >= 1");
                    table.ForeignKey(
                        name: "fk_case_journal_case_row_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_person",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    duty = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_person", x => new { x.case_id, x.person_id, x.duty });
                    table.ForeignKey(
                        name: "fk_case_person_case_row_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_person_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "function_call",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    is_held = table.Column<bool>(type: "boolean", nullable: false),
                    try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_function_call", x => new { x.case_id, x.key });
                    table.ForeignKey(
                        name: "fk_function_call_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    unique_key = table.Column<string>(type: "text", nullable: false),
                    letter = table.Column<string>(type: "text", nullable: false),
                    receiver_id = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: true),
                    key = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subscription",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription", x => new { x.case_id, x.key });
                    table.ForeignKey(
                        name: "fk_subscription_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    assignee = table.Column<string>(type: "text", nullable: true),
                    lane = table.Column<string>(type: "text", nullable: true),
                    form = table.Column<string>(type: "text", nullable: true),
                    duty = table.Column<string>(type: "text", nullable: true),
                    priority = table.Column<int>(type: "integer", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_rule = table.Column<string>(type: "text", nullable: true),
                    calendar = table.Column<string>(type: "text", nullable: false),
                    follow_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_order = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task", x => new { x.case_id, x.key });
                    table.CheckConstraint("ck_task_priority", "priority is null or priority between 0 and 100");
                    table.ForeignKey(
                        name: "fk_task_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "timer",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_rule = table.Column<string>(type: "text", nullable: true),
                    calendar = table.Column<string>(type: "text", nullable: false),
                    is_held = table.Column<bool>(type: "boolean", nullable: false),
                    try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timer", x => new { x.case_id, x.key });
                    table.ForeignKey(
                        name: "fk_timer_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    fact = table.Column<string>(type: "text", nullable: false),
                    was_taken = table.Column<bool>(type: "boolean", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message", x => new { x.case_id, x.number, x.position });
                    table.ForeignKey(
                        name: "fk_message_case_journal_case_id_number",
                        columns: x => new { x.case_id, x.number },
                        principalTable: "case_journal",
                        principalColumns: new[] { "case_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_candidate",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    candidate = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    due_order = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_candidate", x => new { x.case_id, x.key, x.candidate });
                    table.ForeignKey(
                        name: "fk_task_candidate_task_case_id_key",
                        columns: x => new { x.case_id, x.key },
                        principalTable: "task",
                        principalColumns: new[] { "case_id", "key" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "message_receipt",
                columns: table => new
                {
                    sender_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_receipt", x => new { x.sender_id, x.number, x.position, x.case_id, x.key });
                    table.ForeignKey(
                        name: "fk_message_receipt_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_receipt_message_sender_id_number_position",
                        columns: x => new { x.sender_id, x.number, x.position },
                        principalTable: "message",
                        principalColumns: new[] { "case_id", "number", "position" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "office_state",
                columns: new[] { "id", "next_case", "stamp" },
                values: new object[] { 1, 1L, 1L });

            migrationBuilder.CreateIndex(
                name: "ix_absence_entered_by",
                table: "absence",
                column: "entered_by");

            migrationBuilder.CreateIndex(
                name: "ix_absence_unit_id_person_id",
                table: "absence",
                columns: new[] { "unit_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_notice_in_force",
                table: "calendar_notice",
                column: "year",
                unique: true,
                filter: "status = 'in-force'");

            migrationBuilder.CreateIndex(
                name: "ix_case_definition_id",
                table: "case",
                column: "definition_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_unit_id_business_key",
                table: "case",
                columns: new[] { "unit_id", "business_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_unit_id_department_id",
                table: "case",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_unit_id_field_id",
                table: "case",
                columns: new[] { "unit_id", "field_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_journal_at",
                table: "case_journal",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_case_person_person_id",
                table: "case_person",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_definition_process_number",
                table: "definition",
                columns: new[] { "process", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_department_unit_id_name",
                table: "department",
                columns: new[] { "unit_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_division_of_work_unit_id_leader_post_id",
                table: "division_of_work",
                columns: new[] { "unit_id", "leader_post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_field_department_unit_id_department_id",
                table: "field_department",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_field_of_work_unit_id_name",
                table: "field_of_work",
                columns: new[] { "unit_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_function_call_try_at",
                table: "function_call",
                column: "try_at",
                filter: "not is_held");

            migrationBuilder.CreateIndex(
                name: "ix_message_try_at",
                table: "message",
                column: "try_at",
                filter: "delivered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_message_receipt_case_id",
                table: "message_receipt",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_journal_at",
                table: "office_journal",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_office_journal_kind_number",
                table: "office_journal",
                columns: new[] { "kind", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_case_id",
                table: "outbox",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_try_at",
                table: "outbox",
                column: "try_at",
                filter: "sent_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_unique_key",
                table: "outbox",
                column: "unique_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_unit_id_department_id",
                table: "person",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_unit_id_department_id",
                table: "post",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_holding_unit_id_post_id",
                table: "post_holding",
                columns: new[] { "unit_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_relation_other_id",
                table: "relation",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_relation_unit_id_person_id",
                table: "relation",
                columns: new[] { "unit_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_approved_by",
                table: "role_grant",
                column: "approved_by");

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_granted_by",
                table: "role_grant",
                column: "granted_by");

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_unit_id_department_id",
                table: "role_grant",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_unit_id_field_id",
                table: "role_grant",
                columns: new[] { "unit_id", "field_id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_unit_id_person_id",
                table: "role_grant",
                columns: new[] { "unit_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_subscription_name_kind_unit_id",
                table: "subscription",
                columns: new[] { "name", "kind", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_substitute_unit_id_substitute_post_id",
                table: "substitute",
                columns: new[] { "unit_id", "substitute_post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_task_assignee_unit_id_due_order",
                table: "task",
                columns: new[] { "assignee", "unit_id", "due_order" },
                filter: "assignee is not null");

            migrationBuilder.CreateIndex(
                name: "ix_task_candidate_candidate_unit_id_due_order",
                table: "task_candidate",
                columns: new[] { "candidate", "unit_id", "due_order" });

            migrationBuilder.CreateIndex(
                name: "ix_timer_try_at",
                table: "timer",
                column: "try_at",
                filter: "not is_held");

            migrationBuilder.CreateIndex(
                name: "ix_unit_parent_id",
                table: "unit",
                column: "parent_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absence");

            migrationBuilder.DropTable(
                name: "authority_setting");

            migrationBuilder.DropTable(
                name: "calendar_day");

            migrationBuilder.DropTable(
                name: "case_person");

            migrationBuilder.DropTable(
                name: "division_of_work");

            migrationBuilder.DropTable(
                name: "field_department");

            migrationBuilder.DropTable(
                name: "function_call");

            migrationBuilder.DropTable(
                name: "local_day");

            migrationBuilder.DropTable(
                name: "message_receipt");

            migrationBuilder.DropTable(
                name: "office_journal");

            migrationBuilder.DropTable(
                name: "office_state");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "post_holding");

            migrationBuilder.DropTable(
                name: "post_role");

            migrationBuilder.DropTable(
                name: "relation");

            migrationBuilder.DropTable(
                name: "role_grant");

            migrationBuilder.DropTable(
                name: "subscription");

            migrationBuilder.DropTable(
                name: "substitute");

            migrationBuilder.DropTable(
                name: "task_candidate");

            migrationBuilder.DropTable(
                name: "timer");

            migrationBuilder.DropTable(
                name: "calendar_notice");

            migrationBuilder.DropTable(
                name: "message");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "post");

            migrationBuilder.DropTable(
                name: "task");

            migrationBuilder.DropTable(
                name: "case_journal");

            migrationBuilder.DropTable(
                name: "case");

            migrationBuilder.DropTable(
                name: "definition");

            migrationBuilder.DropTable(
                name: "department");

            migrationBuilder.DropTable(
                name: "field_of_work");

            migrationBuilder.DropTable(
                name: "unit");
        }
    }
}
