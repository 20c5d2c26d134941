package ua.zvernennia.sbom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Metadata;

/** {@code PLUGINS REPOSITORY VERSION EPOCH-SECONDS OUT}: writes the list of components of an installed workstation. */
public final class Main {

    private static final int ARGUMENTS = 5;

    private Main() {}

    public static void main(String[] arguments) throws IOException, GeneratorException {
        if (arguments.length != ARGUMENTS) {
            System.err.println("sbom: expected: PLUGINS REPOSITORY VERSION EPOCH-SECONDS OUT");
            System.exit(2);
        }
        var bom = of(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                arguments[2],
                Instant.ofEpochSecond(Long.parseLong(arguments[3])));
        Files.writeString(Path.of(arguments[4]), text(bom) + '\n');
        long strange = bom.getComponents().stream()
                .filter(component -> component.getPurl() == null && component.getGroup() == null)
                .count();
        System.out.println(bom.getComponents().size() + " bundles, " + strange + " of unknown origin");
    }

    /**
     * The list of one product.
     *
     * @param version of the product
     * @param time of the sources: the same sources give the same file
     */
    static Bom of(Path plugins, Path repository, String version, Instant time) throws GeneratorException {
        var product = new Component();
        product.setType(Component.Type.APPLICATION);
        product.setGroup("ua.zvernennia");
        product.setName("zvernennia-workstation");
        product.setVersion(version);
        product.setBomRef("zvernennia-workstation");
        var metadata = new Metadata();
        metadata.setTimestamp(Date.from(time));
        metadata.setComponent(product);
        var bom = new Bom();
        bom.setMetadata(metadata);
        bom.setComponents(new Plugins(Repository.at(repository)).in(plugins));
        // Of the content: another list has another number.
        bom.setSerialNumber("urn:uuid:" + UUID.nameUUIDFromBytes(text(bom).getBytes(StandardCharsets.UTF_8)));
        return bom;
    }

    static String text(Bom bom) throws GeneratorException {
        return BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
    }
}
