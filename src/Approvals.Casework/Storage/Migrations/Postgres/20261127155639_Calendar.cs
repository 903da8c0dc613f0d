using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class Calendar : Migration
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

            migrationBuilder.CreateIndex(
                name: "ix_calendar_notice_in_force",
                table: "calendar_notice",
                column: "year",
                unique: true,
                filter: "status = 'in-force'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_day");

            migrationBuilder.DropTable(
                name: "local_day");

            migrationBuilder.DropTable(
                name: "calendar_notice");
        }
    }
}
