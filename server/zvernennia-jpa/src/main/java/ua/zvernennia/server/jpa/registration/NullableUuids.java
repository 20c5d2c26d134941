package ua.zvernennia.server.jpa.registration;

import java.sql.Types;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.mappings.DirectToFieldMapping;

/** EclipseLink binds an empty UUID as VARCHAR, which PostgreSQL refuses for a column of type uuid. */
public final class NullableUuids implements DescriptorCustomizer {

    @Override
    public void customize(ClassDescriptor descriptor) {
        for (var attribute : new String[] {"duplicateOf", "reviewer"}) {
            var mapping = (DirectToFieldMapping) descriptor.getMappingForAttributeName(attribute);
            mapping.getField().setSqlType(Types.OTHER);
        }
    }
}
