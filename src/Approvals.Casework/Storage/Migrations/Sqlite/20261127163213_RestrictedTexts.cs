using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class RestrictedTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "restricted_text",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: false),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    destroyed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_restricted_text", x => new { x.case_id, x.seal });
                    table.CheckConstraint("ck_restricted_text_destroyed", "(cipher is null) = (destroyed_at is not null)");
                    table.CheckConstraint("ck_restricted_text_seal", "length(seal) = 32");
                    table.ForeignKey(
                        name: "fk_restricted_text_case_journal_case_id_number",
                        columns: x => new { x.case_id, x.number },
                        principalTable: "case_journal",
                        principalColumns: new[] { "case_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_restricted_text_case_id_number",
                table: "restricted_text",
                columns: new[] { "case_id", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "restricted_text");
        }
    }
}
