package health.erp.lab.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.id.StaffId;
import health.erp.core.jpa.HospitalPart;
import health.erp.core.jpa.Json;
import health.erp.lab.status.DiagnosticReportStatus;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as it went out: written once, and kept to the letter. */
@Entity(name = "LabReportVersion")
@Table(name = "lab_report_version")
public class ReportVersion extends HospitalPart {
    /** Of which report, and the how manieth time it went out, from 1. */
    @Embeddable
    @Access(AccessType.FIELD)
    public record Place(
            @AttributeOverride(name = "value", column = @Column(name = "report_id")) ReportId report, int no) {}

    @EmbeddedId
    private Place place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DiagnosticReportStatus status;

    /** JSON, in the order of {@link ReportContent}. */
    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private String previousHash;

    @Column(updatable = false)
    private String hash;

    @Column(updatable = false)
    private @Nullable String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "issued_by", updatable = false))
    private StaffId issuedBy;

    @Column(updatable = false)
    private Instant issuedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ReportVersion() {}

    ReportVersion(
            ReportId report,
            int no,
            ReportContent said,
            @Nullable String reason,
            StaffId by,
            Instant now,
            @Nullable ReportVersion previous) {
        this.place = new Place(report, no);
        this.status = said.status();
        this.content = Json.write(said);
        this.reason = reason;
        this.issuedBy = by;
        this.issuedAt = now;
        this.previousHash = previous == null ? "" : previous.hash;
        this.hash = sha256(whole());
    }

    /** It would print the same. */
    boolean says(ReportContent other) {
        return Json.write(other).equals(content);
    }

    public Place getPlace() {
        return place;
    }

    public int getNo() {
        return place.no;
    }

    public DiagnosticReportStatus getStatus() {
        return status;
    }

    public ReportContent getContent() {
        return Json.read(content, ReportContent.class);
    }

    public String getHash() {
        return hash;
    }

    /** Nobody has changed what was kept of it. */
    public boolean isIntact() {
        return sha256(whole()).equals(hash);
    }

    /** It went out after the other, which says the same as then. */
    boolean follows(@Nullable ReportVersion previous) {
        return previousHash.equals(previous == null ? "" : previous.hash);
    }

    /** All that is kept of it, bound to the version before: a line for each part, the words last. */
    private String whole() {
        var why = reason == null ? "-" : reason;
        return Stream.of("lab report 1", place.report, place.no, status, issuedBy, issuedAt, why, previousHash, content)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    public @Nullable String getReason() {
        return reason;
    }

    public StaffId getIssuedBy() {
        return issuedBy;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
