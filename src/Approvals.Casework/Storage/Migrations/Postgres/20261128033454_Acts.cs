using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class Acts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "preparer_id",
                table: "task",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agenda_ad_hoc",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    item = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    offered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    is_allowed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_ad_hoc", x => new { x.case_id, x.call, x.item });
                    table.CheckConstraint("ck_agenda_ad_hoc_class", "class in ('major-decision', 'personnel', 'major-project', 'large-funds', 'ordinary')");
                    table.ForeignKey(
                        name: "fk_agenda_ad_hoc_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agenda_item",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    amount_fen = table.Column<long>(type: "bigint", nullable: true),
                    form = table.Column<string>(type: "text", nullable: false),
                    checks = table.Column<string>(type: "text", nullable: false),
                    offered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    meeting_id = table.Column<long>(type: "bigint", nullable: true),
                    emergency = table.Column<string>(type: "text", nullable: true),
                    returned = table.Column<int>(type: "integer", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item", x => new { x.unit_id, x.number });
                    table.CheckConstraint("ck_agenda_item_body", "body in ('party-group', 'leading-group', 'branch-assembly', 'branch-committee', 'superior-committee', 'life-meeting', 'penalty-discussion')");
                    table.CheckConstraint("ck_agenda_item_class", "class in ('major-decision', 'personnel', 'major-project', 'large-funds', 'ordinary')");
                    table.CheckConstraint("ck_agenda_item_decided", "(status = 'decided') = (decision is not null)");
                    table.CheckConstraint("ck_agenda_item_status", "status in ('pooled', 'listed', 'in-session', 'decided', 'raised', 'withdrawn')");
                    table.ForeignKey(
                        name: "fk_agenda_item_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agenda_item_case_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballot_box",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    vote = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    papers = table.Column<byte[]>(type: "bytea", nullable: true),
                    agree = table.Column<int>(type: "integer", nullable: true),
                    disagree = table.Column<int>(type: "integer", nullable: true),
                    abstain = table.Column<int>(type: "integer", nullable: true),
                    postpone = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_box", x => new { x.case_id, x.vote });
                    table.CheckConstraint("ck_ballot_box_opened", "(papers is null) = (agree is not null) and (agree is null) = (disagree is null) and (agree is null) = (abstain is null) and (agree is null) = (postpone is null)");
                    table.ForeignKey(
                        name: "fk_ballot_box_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_copy",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    sent_by_id = table.Column<string>(type: "text", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_copy", x => new { x.case_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_case_copy_case_row_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_copy_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_copy_person_sent_by_id",
                        column: x => x.sent_by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_supervision",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    about_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    addressee_id = table.Column<string>(type: "text", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_supervision", x => x.case_id);
                    table.ForeignKey(
                        name: "fk_case_supervision_case_row_about_id",
                        column: x => x.about_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_supervision_case_row_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_supervision_person_addressee_id",
                        column: x => x.addressee_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_opening",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_opening", x => new { x.case_id, x.key });
                    table.ForeignKey(
                        name: "fk_task_opening_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_task_opening_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task_urge",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    urged_on = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_urge", x => new { x.case_id, x.key, x.urged_on });
                    table.ForeignKey(
                        name: "fk_task_urge_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_task_urge_person_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballot_voter",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    vote = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ballot_voter", x => new { x.case_id, x.vote, x.person_id });
                    table.ForeignKey(
                        name: "fk_ballot_voter_ballot_box_case_id_vote",
                        columns: x => new { x.case_id, x.vote },
                        principalTable: "ballot_box",
                        principalColumns: new[] { "case_id", "vote" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_task_preparer_id_unit_id_due_order",
                table: "task",
                columns: new[] { "preparer_id", "unit_id", "due_order" },
                filter: "preparer_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_case_journal_acting_for_id",
                table: "case_journal",
                column: "acting_for_id",
                filter: "acting_for_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_case_journal_case_id_command",
                table: "case_journal",
                columns: new[] { "case_id", "command" },
                filter: "command in ('suspend-case', 'resume-case')");

            migrationBuilder.CreateIndex(
                name: "ix_agenda_ad_hoc_unit_id_offered_on",
                table: "agenda_ad_hoc",
                columns: new[] { "unit_id", "offered_on" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_case_id_call",
                table: "agenda_item",
                columns: new[] { "case_id", "call" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_meeting_id",
                table: "agenda_item",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_copy_person_id_sent_at",
                table: "case_copy",
                columns: new[] { "person_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_case_copy_sent_by_id",
                table: "case_copy",
                column: "sent_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_supervision_about_id",
                table: "case_supervision",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_supervision_addressee_id",
                table: "case_supervision",
                column: "addressee_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_opening_person_id",
                table: "task_opening",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_task_urge_by_id",
                table: "task_urge",
                column: "by_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_ad_hoc");

            migrationBuilder.DropTable(
                name: "agenda_item");

            migrationBuilder.DropTable(
                name: "ballot_voter");

            migrationBuilder.DropTable(
                name: "case_copy");

            migrationBuilder.DropTable(
                name: "case_supervision");

            migrationBuilder.DropTable(
                name: "task_opening");

            migrationBuilder.DropTable(
                name: "task_urge");

            migrationBuilder.DropTable(
                name: "ballot_box");

            migrationBuilder.DropIndex(
                name: "ix_task_preparer_id_unit_id_due_order",
                table: "task");

            migrationBuilder.DropIndex(
                name: "ix_case_journal_acting_for_id",
                table: "case_journal");

            migrationBuilder.DropIndex(
                name: "ix_case_journal_case_id_command",
                table: "case_journal");

            migrationBuilder.DropColumn(
                name: "preparer_id",
                table: "task");
        }
    }
}
