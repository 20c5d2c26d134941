package ua.zvernennia.server.jpa.backup;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with its columns, quoted.
 *
 * @param name {@code schema.table}
 * @param columns those that hold data, parted by commas
 */
record CopiedTable(String name, String columns) {

    /** Not Flyway's own: a copy is loaded into a schema that was migrated. Not what is computed from other columns. */
    private static final String ALL = """
        select format('%I.%I', n.nspname, c.relname) as name,
               string_agg(quote_ident(a.attname), ',' order by a.attnum) as columns
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         where c.relkind = 'r' and n.nspname in ('public', 'report') and c.relname <> 'flyway_schema_history'
         group by n.nspname, c.relname
         order by n.nspname, c.relname\
        """;

    CopiedTable {
        requireNonNull(name, "name");
        requireNonNull(columns, "columns");
    }

    static List<CopiedTable> all(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(ALL)) {
            var tables = new ArrayList<CopiedTable>();
            while (found.next()) {
                tables.add(new CopiedTable(found.getString("name"), found.getString("columns")));
            }
            return tables;
        }
    }
}
