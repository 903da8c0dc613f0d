using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class PersonsAndMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "supersedes",
                table: "restricted_text",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "suspended_until",
                table: "case",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_recusal",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<int>(type: "INTEGER", nullable: true),
                    element = table.Column<string>(type: "TEXT", nullable: true),
                    ground_seal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ground_cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    decider_id = table.Column<string>(type: "TEXT", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decision_id = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_by_id = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    replacement_id = table.Column<string>(type: "TEXT", nullable: true),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    try_at = table.Column<long>(type: "INTEGER", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_recusal", x => new { x.case_id, x.number });
                    table.CheckConstraint("ck_case_recusal_decided", "(status = 'open') = (decided_at is null)");
                    table.CheckConstraint("ck_case_recusal_ground_seal", "ground_seal is null or length(ground_seal) = 32");
                    table.CheckConstraint("ck_case_recusal_status", "status in ('open', 'granted', 'refused', 'withdrawn')");
                    table.ForeignKey(
                        name: "fk_case_recusal_case_row_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_recusal_case_row_decision_id",
                        column: x => x.decision_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_recusal_person_asked_by_id",
                        column: x => x.asked_by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_case_recusal_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_setting",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false),
                    set_by = table.Column<string>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    party_group_quorum = table.Column<string>(type: "TEXT", nullable: false),
                    exact_half_counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    recused_still_count = table.Column<bool>(type: "INTEGER", nullable: false),
                    penalty_quorum = table.Column<string>(type: "TEXT", nullable: false),
                    penalty_pass = table.Column<string>(type: "TEXT", nullable: false),
                    freeze_working_days = table.Column<int>(type: "INTEGER", nullable: false),
                    invite_working_days = table.Column<int>(type: "INTEGER", nullable: false),
                    remind_working_days = table.Column<int>(type: "INTEGER", nullable: false),
                    large_funds_fen = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_setting", x => new { x.unit_id, x.number });
                    table.CheckConstraint("ck_meeting_setting_days", "freeze_working_days between 0 and 30 and invite_working_days between 0 and 30 and remind_working_days between 0 and invite_working_days");
                    table.CheckConstraint("ck_meeting_setting_large_funds", "large_funds_fen > 0");
                    table.CheckConstraint("ck_meeting_setting_penalty_pass", "penalty_pass in ('no-vote', 'more-than-half', 'two-thirds')");
                    table.CheckConstraint("ck_meeting_setting_penalty_quorum", "penalty_quorum in ('half', 'more-than-half', 'two-thirds')");
                    table.CheckConstraint("ck_meeting_setting_quorum", "party_group_quorum in ('half', 'more-than-half', 'two-thirds')");
                    table.ForeignKey(
                        name: "fk_meeting_setting_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "record_correction",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    about_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    new_seal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    corrected_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_correction", x => x.case_id);
                    table.CheckConstraint("ck_record_correction_corrected", "(new_seal is null) = (corrected_at is null)");
                    table.CheckConstraint("ck_record_correction_seal", "length(seal) = 32");
                    table.ForeignKey(
                        name: "fk_record_correction_case_about_id",
                        column: x => x.about_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_record_correction_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_record_correction_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_record_correction_restricted_text_case_id_new_seal",
                        columns: x => new { x.case_id, x.new_seal },
                        principalTable: "restricted_text",
                        principalColumns: new[] { "case_id", "seal" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "withheld_record",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    opinion_by_id = table.Column<string>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withheld_record", x => new { x.case_id, x.person_id, x.at });
                    table.ForeignKey(
                        name: "fk_withheld_record_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withheld_record_person_by_id",
                        column: x => x.by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withheld_record_person_opinion_by_id",
                        column: x => x.opinion_by_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_withheld_record_person_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_restricted_text_supersedes",
                table: "restricted_text",
                sql: "supersedes is null or length(supersedes) = 32");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_receiver_id_id",
                table: "outbox",
                columns: new[] { "receiver_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_suspended_until",
                table: "case",
                column: "suspended_until",
                filter: "suspended_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_case_recusal_asked_by_id",
                table: "case_recusal",
                column: "asked_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_recusal_decision_id",
                table: "case_recusal",
                column: "decision_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_recusal_person_id",
                table: "case_recusal",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_recusal_try_at",
                table: "case_recusal",
                column: "try_at",
                filter: "finished_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_record_correction_about_id",
                table: "record_correction",
                column: "about_id");

            migrationBuilder.CreateIndex(
                name: "ix_record_correction_case_id_new_seal",
                table: "record_correction",
                columns: new[] { "case_id", "new_seal" });

            migrationBuilder.CreateIndex(
                name: "ix_record_correction_person_id",
                table: "record_correction",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_withheld_record_by_id",
                table: "withheld_record",
                column: "by_id");

            migrationBuilder.CreateIndex(
                name: "ix_withheld_record_opinion_by_id",
                table: "withheld_record",
                column: "opinion_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_withheld_record_person_id",
                table: "withheld_record",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_recusal");

            migrationBuilder.DropTable(
                name: "meeting_setting");

            migrationBuilder.DropTable(
                name: "record_correction");

            migrationBuilder.DropTable(
                name: "withheld_record");

            migrationBuilder.DropCheckConstraint(
                name: "ck_restricted_text_supersedes",
                table: "restricted_text");

            migrationBuilder.DropIndex(
                name: "ix_outbox_receiver_id_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_case_suspended_until",
                table: "case");

            migrationBuilder.DropColumn(
                name: "supersedes",
                table: "restricted_text");

            migrationBuilder.DropColumn(
                name: "suspended_until",
                table: "case");
        }
    }
}
