using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_returned",
                table: "task",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "reminder_run",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_run", x => new { x.unit_id, x.on });
                    table.ForeignKey(
                        name: "fk_reminder_run_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reminder_setting",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    digest_at = table.Column<string>(type: "text", nullable: false),
                    remind_at = table.Column<string>(type: "text", nullable: false),
                    quiet_from = table.Column<string>(type: "text", nullable: false),
                    quiet_until = table.Column<string>(type: "text", nullable: false),
                    resume_at = table.Column<string>(type: "text", nullable: false),
                    is_quiet_at_noon = table.Column<bool>(type: "boolean", nullable: false),
                    noon_from = table.Column<string>(type: "text", nullable: false),
                    noon_until = table.Column<string>(type: "text", nullable: false),
                    max_single = table.Column<int>(type: "integer", nullable: false),
                    any_hour_measures = table.Column<string>(type: "text", nullable: false),
                    report_cut_off_day = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_setting", x => new { x.unit_id, x.number });
                    table.CheckConstraint("ck_reminder_setting_numbers", "max_single between 0 and 50 and report_cut_off_day between 1 and 28");
                    table.ForeignKey(
                        name: "fk_reminder_setting_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reminder_run");

            migrationBuilder.DropTable(
                name: "reminder_setting");

            migrationBuilder.DropColumn(
                name: "is_returned",
                table: "task");
        }
    }
}
