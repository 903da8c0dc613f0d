using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class MeetingSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "suspended_until",
                table: "case",
                type: "INTEGER",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "ix_case_suspended_until",
                table: "case",
                column: "suspended_until",
                filter: "suspended_until is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meeting_setting");

            migrationBuilder.DropIndex(
                name: "ix_case_suspended_until",
                table: "case");

            migrationBuilder.DropColumn(
                name: "suspended_until",
                table: "case");
        }
    }
}
