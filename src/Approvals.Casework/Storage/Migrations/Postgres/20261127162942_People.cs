using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "consents",
                table: "office_journal",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "entered_by_id",
                table: "office_journal",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "consents",
                table: "case_journal",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "entered_by_id",
                table: "case_journal",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "unit",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    parent_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.id);
                    table.CheckConstraint("ck_unit_kind", "kind in ('bureau', 'county-office')");
                    table.CheckConstraint("ck_unit_parent", "parent_id is null or parent_id <> id");
                    table.ForeignKey(
                        name: "fk_unit_unit_parent_id",
                        column: x => x.parent_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "authority_setting",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recused_still_count = table.Column<bool>(type: "boolean", nullable: false),
                    quorum = table.Column<string>(type: "text", nullable: false),
                    substitute_after_working_days = table.Column<int>(type: "integer", nullable: false),
                    min_people_in_cell = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authority_setting", x => new { x.unit_id, x.from_on });
                    table.CheckConstraint("ck_authority_setting_cell", "min_people_in_cell between 1 and 20");
                    table.CheckConstraint("ck_authority_setting_quorum", "quorum in ('half', 'more-than-half', 'two-thirds')");
                    table.CheckConstraint("ck_authority_setting_substitute", "substitute_after_working_days between 0 and 30");
                    table.ForeignKey(
                        name: "fk_authority_setting_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "department",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_department", x => new { x.unit_id, x.id });
                    table.CheckConstraint("ck_department_kind", "kind in ('section', 'subordinate-unit', 'leadership', 'outside-body')");
                    table.ForeignKey(
                        name: "fk_department_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "field_of_work",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_of_work", x => new { x.unit_id, x.id });
                    table.ForeignKey(
                        name: "fk_field_of_work_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    department_id = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    employer = table.Column<string>(type: "text", nullable: false),
                    is_external = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.UniqueConstraint("ak_person_unit_id_id", x => new { x.unit_id, x.id });
                    table.CheckConstraint("ck_person_employer", "employer in ('civil-servant', 'institution', 'contract', 'dispatched', 'other-body')");
                    table.CheckConstraint("ck_person_status", "status in ('active', 'left')");
                    table.ForeignKey(
                        name: "fk_person_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    department_id = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    is_leading = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post", x => new { x.unit_id, x.id });
                    table.CheckConstraint("ck_post_rank", "rank >= 0");
                    table.ForeignKey(
                        name: "fk_post_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "field_department",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    field_id = table.Column<string>(type: "text", nullable: false),
                    department_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_department", x => new { x.unit_id, x.field_id, x.department_id, x.from_on });
                    table.CheckConstraint("ck_field_department_period", "until_on is null or until_on >= from_on");
                    table.ForeignKey(
                        name: "fk_field_department_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_field_department_field_of_work_unit_id_field_id",
                        columns: x => new { x.unit_id, x.field_id },
                        principalTable: "field_of_work",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "absence",
                columns: table => new
                {
                    person_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    from_half = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_half = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    entered_by = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_absence", x => new { x.person_id, x.from_on, x.from_half });
                    table.CheckConstraint("ck_absence_entered_by", "entered_by <> person_id");
                    table.CheckConstraint("ck_absence_halves", "until_on > from_on or from_half = 'morning' or until_half = 'afternoon'");
                    table.CheckConstraint("ck_absence_kind", "kind in ('leave', 'illness', 'duty', 'training', 'other')");
                    table.CheckConstraint("ck_absence_period", "until_on >= from_on");
                    table.ForeignKey(
                        name: "fk_absence_person_entered_by",
                        column: x => x.entered_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_absence_person_unit_id_person_id",
                        columns: x => new { x.unit_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "relation",
                columns: table => new
                {
                    person_id = table.Column<string>(type: "text", nullable: false),
                    other_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    degree = table.Column<int>(type: "integer", nullable: true),
                    declared_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relation", x => new { x.person_id, x.other_id, x.kind });
                    table.CheckConstraint("ck_relation_degree", "(kind = 'collateral') = (degree is not null) and (degree is null or degree >= 2)");
                    table.CheckConstraint("ck_relation_kind", "kind in ('spouse', 'direct-blood', 'collateral', 'close-in-law', 'interest')");
                    table.CheckConstraint("ck_relation_self", "other_id <> person_id");
                    table.ForeignKey(
                        name: "fk_relation_person_other_id",
                        column: x => x.other_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_relation_person_unit_id_person_id",
                        columns: x => new { x.unit_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "role_grant",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    department_id = table.Column<string>(type: "text", nullable: true),
                    field_id = table.Column<string>(type: "text", nullable: true),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    granted_by = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_grant", x => x.id);
                    table.CheckConstraint("ck_role_grant_period", "until_on is null or until_on >= from_on");
                    table.CheckConstraint("ck_role_grant_scope", "department_id is null or field_id is null");
                    table.CheckConstraint("ck_role_grant_self", "granted_by <> person_id");
                    table.ForeignKey(
                        name: "fk_role_grant_department_unit_id_department_id",
                        columns: x => new { x.unit_id, x.department_id },
                        principalTable: "department",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grant_field_of_work_unit_id_field_id",
                        columns: x => new { x.unit_id, x.field_id },
                        principalTable: "field_of_work",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grant_person_approved_by",
                        column: x => x.approved_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grant_person_granted_by",
                        column: x => x.granted_by,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_grant_person_unit_id_person_id",
                        columns: x => new { x.unit_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "division_of_work",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    field_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    leader_post_id = table.Column<string>(type: "text", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_division_of_work", x => new { x.unit_id, x.field_id, x.from_on });
                    table.CheckConstraint("ck_division_of_work_period", "until_on is null or until_on >= from_on");
                    table.ForeignKey(
                        name: "fk_division_of_work_field_of_work_unit_id_field_id",
                        columns: x => new { x.unit_id, x.field_id },
                        principalTable: "field_of_work",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_division_of_work_post_unit_id_leader_post_id",
                        columns: x => new { x.unit_id, x.leader_post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_holding",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    post_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_acting = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_holding", x => new { x.unit_id, x.person_id, x.post_id, x.from_on });
                    table.CheckConstraint("ck_post_holding_period", "until_on is null or until_on >= from_on");
                    table.ForeignKey(
                        name: "fk_post_holding_person_unit_id_person_id",
                        columns: x => new { x.unit_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_post_holding_post_unit_id_post_id",
                        columns: x => new { x.unit_id, x.post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "post_role",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    post_id = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_role", x => new { x.unit_id, x.post_id, x.role });
                    table.ForeignKey(
                        name: "fk_post_role_post_unit_id_post_id",
                        columns: x => new { x.unit_id, x.post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "substitute",
                columns: table => new
                {
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    post_id = table.Column<string>(type: "text", nullable: false),
                    substitute_post_id = table.Column<string>(type: "text", nullable: false),
                    from_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_substitute", x => new { x.unit_id, x.post_id, x.substitute_post_id, x.from_on });
                    table.CheckConstraint("ck_substitute_kind", "kind in ('standing', 'named-by-main-leader')");
                    table.CheckConstraint("ck_substitute_period", "until_on is null or until_on >= from_on");
                    table.CheckConstraint("ck_substitute_self", "substitute_post_id <> post_id");
                    table.ForeignKey(
                        name: "fk_substitute_post_unit_id_post_id",
                        columns: x => new { x.unit_id, x.post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_substitute_post_unit_id_substitute_post_id",
                        columns: x => new { x.unit_id, x.substitute_post_id },
                        principalTable: "post",
                        principalColumns: new[] { "unit_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_unit_id_department_id",
                table: "case",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_unit_id_field_id",
                table: "case",
                columns: new[] { "unit_id", "field_id" });

            migrationBuilder.CreateIndex(
                name: "ix_absence_entered_by",
                table: "absence",
                column: "entered_by");

            migrationBuilder.CreateIndex(
                name: "ix_absence_unit_id_person_id",
                table: "absence",
                columns: new[] { "unit_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_department_unit_id_name",
                table: "department",
                columns: new[] { "unit_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_division_of_work_unit_id_leader_post_id",
                table: "division_of_work",
                columns: new[] { "unit_id", "leader_post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_field_department_unit_id_department_id",
                table: "field_department",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_field_of_work_unit_id_name",
                table: "field_of_work",
                columns: new[] { "unit_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_unit_id_department_id",
                table: "person",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_unit_id_department_id",
                table: "post",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_holding_unit_id_post_id",
                table: "post_holding",
                columns: new[] { "unit_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_relation_other_id",
                table: "relation",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_relation_unit_id_person_id",
                table: "relation",
                columns: new[] { "unit_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_approved_by",
                table: "role_grant",
                column: "approved_by");

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_granted_by",
                table: "role_grant",
                column: "granted_by");

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_unit_id_department_id",
                table: "role_grant",
                columns: new[] { "unit_id", "department_id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_unit_id_field_id",
                table: "role_grant",
                columns: new[] { "unit_id", "field_id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_unit_id_person_id",
                table: "role_grant",
                columns: new[] { "unit_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_substitute_unit_id_substitute_post_id",
                table: "substitute",
                columns: new[] { "unit_id", "substitute_post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_parent_id",
                table: "unit",
                column: "parent_id");

            migrationBuilder.AddForeignKey(
                name: "fk_case_department_unit_id_department_id",
                table: "case",
                columns: new[] { "unit_id", "department_id" },
                principalTable: "department",
                principalColumns: new[] { "unit_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_case_field_of_work_unit_id_field_id",
                table: "case",
                columns: new[] { "unit_id", "field_id" },
                principalTable: "field_of_work",
                principalColumns: new[] { "unit_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_case_unit_unit_id",
                table: "case",
                column: "unit_id",
                principalTable: "unit",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_case_person_person_person_id",
                table: "case_person",
                column: "person_id",
                principalTable: "person",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_case_department_unit_id_department_id",
                table: "case");

            migrationBuilder.DropForeignKey(
                name: "fk_case_field_of_work_unit_id_field_id",
                table: "case");

            migrationBuilder.DropForeignKey(
                name: "fk_case_unit_unit_id",
                table: "case");

            migrationBuilder.DropForeignKey(
                name: "fk_case_person_person_person_id",
                table: "case_person");

            migrationBuilder.DropTable(
                name: "absence");

            migrationBuilder.DropTable(
                name: "authority_setting");

            migrationBuilder.DropTable(
                name: "division_of_work");

            migrationBuilder.DropTable(
                name: "field_department");

            migrationBuilder.DropTable(
                name: "post_holding");

            migrationBuilder.DropTable(
                name: "post_role");

            migrationBuilder.DropTable(
                name: "relation");

            migrationBuilder.DropTable(
                name: "role_grant");

            migrationBuilder.DropTable(
                name: "substitute");

            migrationBuilder.DropTable(
                name: "field_of_work");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "post");

            migrationBuilder.DropTable(
                name: "department");

            migrationBuilder.DropTable(
                name: "unit");

            migrationBuilder.DropIndex(
                name: "ix_case_unit_id_department_id",
                table: "case");

            migrationBuilder.DropIndex(
                name: "ix_case_unit_id_field_id",
                table: "case");

            migrationBuilder.DropColumn(
                name: "consents",
                table: "office_journal");

            migrationBuilder.DropColumn(
                name: "entered_by_id",
                table: "office_journal");

            migrationBuilder.DropColumn(
                name: "consents",
                table: "case_journal");

            migrationBuilder.DropColumn(
                name: "entered_by_id",
                table: "case_journal");
        }
    }
}
