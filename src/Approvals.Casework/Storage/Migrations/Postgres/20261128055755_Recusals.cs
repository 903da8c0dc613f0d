using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class Recusals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_recusal",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    asked_by_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: true),
                    element = table.Column<string>(type: "text", nullable: true),
                    ground_seal = table.Column<byte[]>(type: "bytea", nullable: true),
                    ground_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    decider_id = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decision_id = table.Column<long>(type: "bigint", nullable: true),
                    decided_by_id = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    replacement_id = table.Column<string>(type: "text", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_recusal");
        }
    }
}
