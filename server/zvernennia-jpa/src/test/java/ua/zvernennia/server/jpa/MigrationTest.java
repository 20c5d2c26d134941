package ua.zvernennia.server.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Persistence;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.sessions.Session;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationTest {

    @Test
    void anEmptyDatabaseBecomesARegistryAndStaysOne() {
        var config = TestDatabase.createEmpty();
        assertThat(new Migration(config, Roles.USUAL).run()).isPositive();
        assertThat(new Migration(config, Roles.USUAL).run()).isZero();
    }

    @Test
    void everyColumnOfAnEntityIsInTheSchema() throws SQLException {
        var config = TestDatabase.createEmpty();
        new Migration(config, Roles.USUAL).run();

        var columns = new HashSet<String>();
        try (var connection = DriverManager.getConnection(config.url(), config.user(), config.password());
                var found = connection.getMetaData().getColumns(null, "public", "%", "%")) {
            while (found.next()) {
                columns.add(found.getString("TABLE_NAME") + '.' + found.getString("COLUMN_NAME"));
            }
        }
        assertThat(mapped(config)).hasSizeGreaterThan(35).isSubsetOf(columns);
    }

    private static Set<String> mapped(DatabaseConfig config) {
        var source = new PGSimpleDataSource();
        source.setUrl(config.url());
        source.setUser(config.user());
        source.setPassword(config.password());
        try (var factory = Persistence.createEntityManagerFactory(
                        "zvernennia", Map.of("jakarta.persistence.nonJtaDataSource", source));
                var manager = factory.createEntityManager()) {
            var session = manager.unwrap(Session.class); // its mappings are complete once a manager was made
            var names = new TreeSet<String>();
            for (var descriptor : session.getDescriptors().values()) {
                if (descriptor.isAggregateDescriptor() || descriptor.isDescriptorTypeAggregate()) {
                    continue; // its columns come with its owner
                }
                descriptor.getFields().forEach(field -> names.add(field.getTableName() + '.' + field.getName()));
                for (var mapping : descriptor.getMappings()) {
                    if (mapping instanceof AggregateCollectionMapping parts) {
                        parts.getReferenceDescriptor()
                                .getFields()
                                .forEach(field -> names.add("applicant." + field.getName()));
                    }
                }
            }
            return names;
        }
    }
}
