using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Approvals.Casework.Storage;

/// <summary>A statement of SQL with what it is given, ready for either database.</summary>
/// <param name="Sql">The text; <c>$1</c>, <c>$2</c>, … stand for what it is given.</param>
/// <param name="Given">The values, in their order.</param>
internal readonly record struct Statement(string Sql, Given[] Given)
{
    /// <summary>Adds what is given to the parameters of a command.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="maker">A command of the same database, which makes them.</param>
    /// <param name="named">Whether they are known by their names, and not by their places.</param>
    public void Fill(DbParameterCollection parameters, DbCommand maker, bool named)
    {
        for (var i = 0; i < Given.Length; i++)
        {
            var name = named ? TableSql.Names[i] : "";
            var (mapping, value) = Given[i];
            parameters.Add(mapping.CreateParameter(maker, name, value, nullable: true));
        }
    }
}

/// <summary>A value that a statement is given.</summary>
/// <param name="Mapping">How the database stores it.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Given(RelationalTypeMapping Mapping, object? Value);
