using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class Actions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "preparer_id",
                table: "task",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_copy",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    sent_by_id = table.Column<string>(type: "TEXT", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true)
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
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    about_id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<int>(type: "INTEGER", nullable: false),
                    element = table.Column<string>(type: "TEXT", nullable: false),
                    addressee_id = table.Column<string>(type: "TEXT", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
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
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<int>(type: "INTEGER", nullable: false),
                    urged_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "case_copy");

            migrationBuilder.DropTable(
                name: "case_supervision");

            migrationBuilder.DropTable(
                name: "task_opening");

            migrationBuilder.DropTable(
                name: "task_urge");

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
