using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Postgres
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
                type: "bytea",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_restricted_text_supersedes",
                table: "restricted_text",
                sql: "supersedes is null or length(supersedes) = 32");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_restricted_text_supersedes",
                table: "restricted_text");

            migrationBuilder.DropColumn(
                name: "supersedes",
                table: "restricted_text");
        }
    }
}
