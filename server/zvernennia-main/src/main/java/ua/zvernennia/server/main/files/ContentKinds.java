package ua.zvernennia.server.main.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.files.ContentInspector;

/**
 * What a content is, by Apache Tika's magic numbers without ever telling it the name; archives are looked into, since
 * Word, Excel, ODF and ASiC are all ZIP.
 */
public final class ContentKinds implements ContentInspector {

    private static final String UNKNOWN = "application/octet-stream";
    private static final int TEXT_LOOK = 1024 * 1024;
    private static final String ZIP = "application/zip";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final int MIMETYPE_MAX = 100;

    /** Tika tells siblings apart that are one row for us. */
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/pkcs7-mime", "application/pkcs7-data");

    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();
    private final ArchiveCheck archives;

    public ContentKinds(ArchiveCheck archives) {
        this.archives = requireNonNull(archives, "archives");
    }

    @Override
    public String mediaType(Path content) {
        try {
            var found = magic(content);
            if (found.equals(ZIP)
                    || found.equals("application/x-tika-ooxml")
                    || found.equals("application/java-archive")) {
                archives.check(content);
                return archive(content);
            }
            if (found.equals(UNKNOWN) && isText(content)) {
                return "text/plain";
            }
            return SIGNATURES.contains(found) ? "application/pkcs7-signature" : found;
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_STORE_UNAVAILABLE, "the part cannot be read", e);
        }
    }

    private String magic(Path content) throws IOException {
        try (var stream = TikaInputStream.get(content)) {
            return magic.detect(stream, new Metadata()).getBaseType().toString();
        }
    }

    /** Tika calls only UTF-8 and Western encodings text; letters of Windows-1251 and KOI8-U are all above 0x7f. */
    private static boolean isText(Path content) throws IOException {
        try (var stream = Files.newInputStream(content)) {
            for (byte one : stream.readNBytes(TEXT_LOOK)) {
                if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                    return false;
                }
            }
            return true;
        }
    }

    private static String archive(Path content) throws IOException {
        try (var zip = new ZipFile(content.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry("[Content_Types].xml") != null) {
                return office(zip);
            }
            var mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                try (var text = zip.getInputStream(mimetype)) {
                    return new String(text.readNBytes(MIMETYPE_MAX), StandardCharsets.US_ASCII).strip();
                }
            }
            return zip.getEntry("META-INF/MANIFEST.MF") == null ? ZIP : "application/java-archive";
        } catch (ZipException e) {
            throw new RegistryException(ErrorCode.FILE_ARCHIVE_UNREADABLE, "the archive is damaged", e);
        }
    }

    /** Documents with macros have their own part and are another kind, which is not let in. */
    private static String office(ZipFile zip) {
        if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
            return "application/vnd.ms-office.macro";
        }
        if (zip.getEntry("word/document.xml") != null) {
            return OFFICE + "wordprocessingml.document";
        }
        if (zip.getEntry("xl/workbook.xml") != null || zip.getEntry("xl/workbook.bin") != null) {
            return OFFICE + "spreadsheetml.sheet";
        }
        if (zip.getEntry("ppt/presentation.xml") != null) {
            return OFFICE + "presentationml.presentation";
        }
        return "application/x-tika-ooxml";
    }
}
