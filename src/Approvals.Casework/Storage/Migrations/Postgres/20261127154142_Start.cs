using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    internal sealed partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "definition",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    process = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    files = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_definition", x => x.id);
                    table.CheckConstraint("ck_definition_number", "number >= 1");
                    table.CheckConstraint("ck_definition_sha256", "length(sha256) = 32");
                });

            migrationBuilder.CreateTable(
                name: "office_journal",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: true),
                    details = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    happened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    actor_id = table.Column<string>(type: "text", nullable: true),
                    acting_for_id = table.Column<string>(type: "text", nullable: true),
                    capacity = table.Column<string>(type: "text", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    algorithm = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_journal", x => x.number);
                    table.CheckConstraint("ck_office_journal_hash", "length(hash) = 32 and length(previous_hash) = 32");
                    table.CheckConstraint("ck_office_journal_number", "number >= 1");
                });

            migrationBuilder.CreateTable(
                name: "office_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    stamp = table.Column<long>(type: "bigint", nullable: false),
                    next_case = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_state", x => x.id);
                    table.CheckConstraint("ck_office_state_id", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "case",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    business_key = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    department_id = table.Column<string>(type: "text", nullable: true),
                    field_id = table.Column<string>(type: "text", nullable: true),
                    definition_id = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    is_suspended = table.Column<bool>(type: "boolean", nullable: false),
                    incidents = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<byte[]>(type: "bytea", nullable: false),
                    head = table.Column<byte[]>(type: "bytea", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case", x => x.id);
                    table.CheckConstraint("ck_case_ended", "(ended_at is null) = (status = 'running')");
                    table.CheckConstraint("ck_case_version", "version >= 1");
                    table.ForeignKey(
                        name: "fk_case_definition_row_definition_id",
                        column: x => x.definition_id,
                        principalTable: "definition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_journal",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    definition_id = table.Column<int>(type: "integer", nullable: false),
                    command = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    happened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    actor_id = table.Column<string>(type: "text", nullable: true),
                    acting_for_id = table.Column<string>(type: "text", nullable: true),
                    capacity = table.Column<string>(type: "text", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    algorithm = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_journal", x => new { x.case_id, x.number });
                    table.CheckConstraint("ck_case_journal_hash", "length(hash) = 32 and length(previous_hash) = 32");
                    table.CheckConstraint("ck_case_journal_number", "number >= 1");
                    table.ForeignKey(
                        name: "fk_case_journal_case_row_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_person",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<string>(type: "text", nullable: false),
                    duty = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_person", x => new { x.case_id, x.person_id, x.duty });
                    table.ForeignKey(
                        name: "fk_case_person_case_row_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "function_call",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    is_held = table.Column<bool>(type: "boolean", nullable: false),
                    try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_function_call", x => new { x.case_id, x.key });
                    table.ForeignKey(
                        name: "fk_function_call_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    unique_key = table.Column<string>(type: "text", nullable: false),
                    letter = table.Column<string>(type: "text", nullable: false),
                    receiver_id = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: true),
                    key = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subscription",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subscription", x => new { x.case_id, x.key });
                    table.ForeignKey(
                        name: "fk_subscription_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "task",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    assignee = table.Column<string>(type: "text", nullable: true),
                    lane = table.Column<string>(type: "text", nullable: true),
                    form = table.Column<string>(type: "text", nullable: true),
                    duty = table.Column<string>(type: "text", nullable: true),
                    priority = table.Column<int>(type: "integer", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_rule = table.Column<string>(type: "text", nullable: true),
                    calendar = table.Column<string>(type: "text", nullable: false),
                    follow_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_order = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task", x => new { x.case_id, x.key });
                    table.CheckConstraint("ck_task_priority", "priority is null or priority between 0 and 100");
                    table.ForeignKey(
                        name: "fk_task_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "timer",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    element = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_rule = table.Column<string>(type: "text", nullable: true),
                    calendar = table.Column<string>(type: "text", nullable: false),
                    is_held = table.Column<bool>(type: "boolean", nullable: false),
                    try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timer", x => new { x.case_id, x.key });
                    table.ForeignKey(
                        name: "fk_timer_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    fact = table.Column<string>(type: "text", nullable: false),
                    was_taken = table.Column<bool>(type: "boolean", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message", x => new { x.case_id, x.number, x.position });
                    table.ForeignKey(
                        name: "fk_message_case_journal_case_id_number",
                        columns: x => new { x.case_id, x.number },
                        principalTable: "case_journal",
                        principalColumns: new[] { "case_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "restricted_text",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    destroyed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "task_candidate",
                columns: table => new
                {
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false),
                    candidate = table.Column<string>(type: "text", nullable: false),
                    unit_id = table.Column<string>(type: "text", nullable: false),
                    due_order = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_task_candidate", x => new { x.case_id, x.key, x.candidate });
                    table.ForeignKey(
                        name: "fk_task_candidate_task_case_id_key",
                        columns: x => new { x.case_id, x.key },
                        principalTable: "task",
                        principalColumns: new[] { "case_id", "key" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "message_receipt",
                columns: table => new
                {
                    sender_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_receipt", x => new { x.sender_id, x.number, x.position, x.case_id, x.key });
                    table.ForeignKey(
                        name: "fk_message_receipt_case_case_id",
                        column: x => x.case_id,
                        principalTable: "case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_message_receipt_message_sender_id_number_position",
                        columns: x => new { x.sender_id, x.number, x.position },
                        principalTable: "message",
                        principalColumns: new[] { "case_id", "number", "position" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "office_state",
                columns: new[] { "id", "next_case", "stamp" },
                values: new object[] { 1, 1L, 1L });

            migrationBuilder.CreateIndex(
                name: "ix_case_definition_id",
                table: "case",
                column: "definition_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_unit_id_business_key",
                table: "case",
                columns: new[] { "unit_id", "business_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_journal_at",
                table: "case_journal",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_case_person_person_id",
                table: "case_person",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_definition_process_number",
                table: "definition",
                columns: new[] { "process", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_function_call_try_at",
                table: "function_call",
                column: "try_at",
                filter: "not is_held");

            migrationBuilder.CreateIndex(
                name: "ix_message_try_at",
                table: "message",
                column: "try_at",
                filter: "delivered_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_message_receipt_case_id",
                table: "message_receipt",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_journal_at",
                table: "office_journal",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_office_journal_kind_number",
                table: "office_journal",
                columns: new[] { "kind", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_case_id",
                table: "outbox",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_try_at",
                table: "outbox",
                column: "try_at",
                filter: "sent_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_unique_key",
                table: "outbox",
                column: "unique_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_restricted_text_case_id_number",
                table: "restricted_text",
                columns: new[] { "case_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_subscription_name_kind_unit_id",
                table: "subscription",
                columns: new[] { "name", "kind", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_task_assignee_unit_id_due_order",
                table: "task",
                columns: new[] { "assignee", "unit_id", "due_order" },
                filter: "assignee is not null");

            migrationBuilder.CreateIndex(
                name: "ix_task_candidate_candidate_unit_id_due_order",
                table: "task_candidate",
                columns: new[] { "candidate", "unit_id", "due_order" });

            migrationBuilder.CreateIndex(
                name: "ix_timer_try_at",
                table: "timer",
                column: "try_at",
                filter: "not is_held");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_person");

            migrationBuilder.DropTable(
                name: "function_call");

            migrationBuilder.DropTable(
                name: "message_receipt");

            migrationBuilder.DropTable(
                name: "office_journal");

            migrationBuilder.DropTable(
                name: "office_state");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "restricted_text");

            migrationBuilder.DropTable(
                name: "subscription");

            migrationBuilder.DropTable(
                name: "task_candidate");

            migrationBuilder.DropTable(
                name: "timer");

            migrationBuilder.DropTable(
                name: "message");

            migrationBuilder.DropTable(
                name: "task");

            migrationBuilder.DropTable(
                name: "case_journal");

            migrationBuilder.DropTable(
                name: "case");

            migrationBuilder.DropTable(
                name: "definition");
        }
    }
}
