package health.erp.core.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The kinds of files a hospital keeps, told by their content and not by what anybody calls them. */
public enum DocumentType {
    PDF(Set.of("application/pdf"), Set.of("application/pdf")),
    JPEG(Set.of("image/jpeg"), Set.of("image/jpeg")),
    PNG(Set.of("image/png"), Set.of("image/png")),
    TIFF(Set.of("image/tiff"), Set.of("image/tiff")),
    DICOM(Set.of("application/dicom"), Set.of("application/dicom")),

    /** Clinical documents (HL7 CDA), FHIR and other XML; no web pages and no drawings, which may carry scripts. */
    XML(Set.of("application/xml", "text/xml", "application/fhir+xml"), Set.of("application/xml")),

    JSON(Set.of("application/json", "application/fhir+json"), Set.of("application/json", "text/plain")),
    TEXT(Set.of("text/plain"), Set.of("text/plain"));

    /** How much of a content is looked at. */
    static final int LOOKED_AT = 64 * 1024;

    private static final MimeTypes TIKA = MimeTypes.getDefaultMimeTypes();

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> mediaTypes;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> seenAs;

    DocumentType(Set<String> mediaTypes, Set<String> seenAs) {
        this.mediaTypes = mediaTypes;
        this.seenAs = seenAs;
    }

    /** The type with this media type; parameters, such as the character set, do not matter. */
    static Optional<DocumentType> of(String mediaType) {
        var name = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(t -> t.mediaTypes.contains(name)).findFirst();
    }

    /**
     * Whether the content is of this type.
     *
     * @param beginning the first bytes of a content, {@link #LOOKED_AT} of them if it has so many
     */
    boolean isThatOf(byte[] beginning) {
        try {
            var seen = TIKA.detect(new ByteArrayInputStream(beginning), new Metadata())
                    .getBaseType()
                    .toString();
            return seenAs.contains(seen) && (this != JSON || beginsAsJson(beginning));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean beginsAsJson(byte[] beginning) {
        for (var b : beginning) {
            if (!Character.isWhitespace(b)) {
                return b == '{' || b == '[';
            }
        }
        return false;
    }
}
