package health.erp.core.event;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way between runtimes: the attributes of CloudEvents 1.0, and the hospital's signature under all of them.
 *
 * @param correlation what the host's request that caused it is known by
 * @param time when it happened
 * @param sent when it left; a receiver refuses what left longer ago than it remembers effects
 * @param data the event as JSON, byte for byte as it was told
 * @param mac the hospital's signature in Base64; empty while the event does not leave the runtime
 */
public record Envelope(
        UUID id,
        HospitalId hospital,
        Aggregate aggregate,
        String type,
        int version,
        @Nullable String correlation,
        Instant time,
        Instant sent,
        String data,
        String mac) {
    private static final String SPECVERSION = "1.0";
    private static final String SOURCE = "urn:health.erp:hospital:";

    public Envelope {
        Objects.requireNonNull(id, "An event has an id.");
        Objects.requireNonNull(hospital, "An event belongs to a hospital.");
        Objects.requireNonNull(aggregate, "An event is about an aggregate.");
        Objects.requireNonNull(type, "An event has a type.");
        Objects.requireNonNull(time, "An event has a time.");
        Objects.requireNonNull(sent, "An envelope has been sent.");
        Objects.requireNonNull(data, "An event has data.");
        Objects.requireNonNull(mac, "An envelope has a signature, if an empty one.");
    }

    Envelope signed(byte[] signature) {
        return new Envelope(
                id,
                hospital,
                aggregate,
                type,
                version,
                correlation,
                time,
                sent,
                data,
                Base64.getEncoder().encodeToString(signature));
    }

    /** Empty when it is no signature at all. */
    byte[] signature() {
        try {
            return Base64.getDecoder().decode(mac);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** What is signed: every part, each with its length before it, so that nothing can move from one to the next. */
    byte[] signedPart() {
        var bytes = new ByteArrayOutputStream(data.length() + 400);
        try (var out = new DataOutputStream(bytes)) {
            write(out, SPECVERSION);
            write(out, id.toString());
            write(out, hospital.toString());
            write(out, aggregate.type());
            write(out, aggregate.id().toString());
            write(out, type);
            out.writeInt(version);
            write(out, correlation);
            write(out, time.toString());
            write(out, sent.toString());
            write(out, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail so
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String part) throws IOException {
        if (part == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** As a JSON document of type {@code application/cloudevents+json}. */
    public String toJson() {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("specversion", SPECVERSION);
        attributes.put("id", id);
        attributes.put("source", SOURCE + hospital);
        attributes.put("type", type);
        attributes.put("time", time);
        attributes.put("subject", aggregate.type() + "/" + aggregate.id());
        attributes.put("datacontenttype", "application/json");
        attributes.put("hospital", hospital);
        attributes.put("dataversion", version);
        if (correlation != null) {
            attributes.put("correlation", correlation);
        }
        attributes.put("sent", sent);
        attributes.put("mac", mac);
        var json = Json.write(attributes);
        return json.substring(0, json.length() - 1) + ",\"data\":" + data + "}";
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws InvalidCommandException when it is no envelope of ours
     */
    public static Envelope ofJson(String json) {
        try {
            return of(json);
        } catch (RuntimeException e) {
            throw InvalidCommandException.of("envelope", "is not the JSON of an event"); // no more: it may quote data
        }
    }

    private static Envelope of(String json) {
        var parts = Json.parts(json);
        var read = Json.readTolerantly(json, Attributes.class);
        var subject = read.subject.split("/", 2);
        var hospital = HospitalId.of(read.hospital);
        if (!read.specversion.equals(SPECVERSION) || !read.source.equals(SOURCE + hospital)) {
            throw new IllegalArgumentException("The attributes contradict each other.");
        }
        return new Envelope(
                read.id,
                hospital,
                new Aggregate(subject[0], UUID.fromString(subject[1])),
                read.type,
                read.dataversion,
                read.correlation,
                read.time,
                read.sent,
                Objects.requireNonNull(parts.get("data")),
                read.mac);
    }

    /** Without the data. */
    @Override
    public String toString() {
        return "Envelope[%s %s of %s %s in %s]".formatted(type, id, aggregate.type(), aggregate.id(), hospital);
    }

    private record Attributes(
            String specversion,
            UUID id,
            String source,
            String type,
            Instant time,
            String subject,
            String hospital,
            int dataversion,
            @Nullable String correlation,
            Instant sent,
            String mac) {}
}
