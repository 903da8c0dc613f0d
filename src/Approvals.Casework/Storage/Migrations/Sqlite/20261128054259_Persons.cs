using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class Persons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "supersedes",
                table: "restricted_text",
                type: "BLOB",
                nullable: true);

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
                name: "record_correction");

            migrationBuilder.DropTable(
                name: "withheld_record");

            migrationBuilder.DropCheckConstraint(
                name: "ck_restricted_text_supersedes",
                table: "restricted_text");

            migrationBuilder.DropIndex(
                name: "ix_outbox_receiver_id_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "supersedes",
                table: "restricted_text");
        }
    }
}
