using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class LettersReportsReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_try_at",
                table: "outbox");

            migrationBuilder.AddColumn<bool>(
                name: "is_returned",
                table: "task",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "mail",
                table: "person",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "blocked_at",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "body_sha256",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bounce_reason",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "bounced_at",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "drop_reason",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "dropped_at",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "failed_at",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "on",
                table: "outbox",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "receiver_post",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rung",
                table: "outbox",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stands_in_for",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "template",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "way",
                table: "outbox",
                type: "text",
                nullable: false,
                defaultValue: "mail-and-notice");

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
                    any_hour_measures = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_setting", x => new { x.unit_id, x.number });
                    table.CheckConstraint("ck_reminder_setting_numbers", "max_single between 0 and 50");
                    table.ForeignKey(
                        name: "fk_reminder_setting_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    plan = table.Column<string>(type: "text", nullable: false),
                    month = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    as_of = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    template = table.Column<string>(type: "text", nullable: false),
                    generator = table.Column<string>(type: "text", nullable: false),
                    is_all_done = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report", x => new { x.unit_id, x.plan, x.month });
                    table.CheckConstraint("ck_report_number", "number >= 1");
                    table.CheckConstraint("ck_report_sha256", "length(sha256) = 64");
                    table.ForeignKey(
                        name: "fk_report_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_plan_unit_id_plan",
                        columns: x => new { x.unit_id, x.plan },
                        principalTable: "plan",
                        principalColumns: new[] { "unit_id", "key" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_setting",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false),
                    cut_off_day = table.Column<int>(type: "integer", nullable: false),
                    addressee = table.Column<string>(type: "text", nullable: false),
                    copies = table.Column<string>(type: "text", nullable: false),
                    inspectors = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: true),
                    has_red_head = table.Column<bool>(type: "boolean", nullable: false),
                    final_month = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_setting", x => new { x.unit_id, x.number });
                    table.CheckConstraint("ck_report_setting_cut_off", "cut_off_day between 1 and 28");
                    table.ForeignKey(
                        name: "fk_report_setting_person_set_by",
                        column: x => x.set_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_setting_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_version",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    plan = table.Column<string>(type: "text", nullable: false),
                    month = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_final = table.Column<bool>(type: "boolean", nullable: false),
                    texts = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    document_name = table.Column<string>(type: "text", nullable: false),
                    workbook = table.Column<string>(type: "text", nullable: false),
                    workbook_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_version", x => new { x.unit_id, x.plan, x.month, x.version });
                    table.CheckConstraint("ck_report_version", "version >= 1");
                    table.CheckConstraint("ck_report_version_sha256", "length(document) = 64 and length(workbook) = 64");
                    table.ForeignKey(
                        name: "fk_report_version_report_unit_id_plan_month",
                        columns: x => new { x.unit_id, x.plan, x.month },
                        principalTable: "report",
                        principalColumns: new[] { "unit_id", "plan", "month" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_failed",
                table: "outbox",
                column: "id",
                filter: "failed_at is not null or bounced_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_try_at",
                table: "outbox",
                column: "try_at",
                filter: "sent_at is null and dropped_at is null and failed_at is null and way = 'mail-and-notice'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_outbox_dropped",
                table: "outbox",
                sql: "(dropped_at is null) = (drop_reason is null)");

            migrationBuilder.CreateIndex(
                name: "ix_report_case_id",
                table: "report",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_unit_id_plan_number",
                table: "report",
                columns: new[] { "unit_id", "plan", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_setting_set_by",
                table: "report_setting",
                column: "set_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reminder_run");

            migrationBuilder.DropTable(
                name: "reminder_setting");

            migrationBuilder.DropTable(
                name: "report_setting");

            migrationBuilder.DropTable(
                name: "report_version");

            migrationBuilder.DropTable(
                name: "report");

            migrationBuilder.DropIndex(
                name: "ix_outbox_failed",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_try_at",
                table: "outbox");

            migrationBuilder.DropCheckConstraint(
                name: "ck_outbox_dropped",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "is_returned",
                table: "task");

            migrationBuilder.DropColumn(
                name: "mail",
                table: "person");

            migrationBuilder.DropColumn(
                name: "blocked_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "body_sha256",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "bounce_reason",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "bounced_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "drop_reason",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "dropped_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "failed_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "on",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "receiver_post",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "rung",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "stands_in_for",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "template",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "way",
                table: "outbox");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_try_at",
                table: "outbox",
                column: "try_at",
                filter: "sent_at is null");
        }
    }
}
