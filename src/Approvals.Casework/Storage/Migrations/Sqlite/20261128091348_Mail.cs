using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Approvals.Casework.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    internal sealed partial class Mail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_try_at",
                table: "outbox");

            migrationBuilder.AddColumn<string>(
                name: "mail",
                table: "person",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "blocked_at",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "body_sha256",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bounce_reason",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "bounced_at",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "drop_reason",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "dropped_at",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "failed_at",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "on",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "receiver_post",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rung",
                table: "outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stands_in_for",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "template",
                table: "outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "way",
                table: "outbox",
                type: "TEXT",
                nullable: false,
                defaultValue: "mail-and-notice");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
