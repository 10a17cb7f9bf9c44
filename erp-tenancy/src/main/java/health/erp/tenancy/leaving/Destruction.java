package health.erp.tenancy.leaving;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.jpa.Json;
import health.erp.core.place.Fence;
import health.erp.core.place.Place;
import health.erp.tenancy.hospital.HospitalView;
import health.erp.tenancy.rows.HospitalRows;
import health.erp.tenancy.rows.HospitalTables;
import health.erp.tenancy.rows.Progress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks whether what is left of a hospital may be destroyed, and destroys it; each step may be repeated. */
final class Destruction {
    private static final String DOCUMENT = "erp_document";

    private final Erp erp;
    private final LeavingRules rules;

    Destruction(Erp erp, LeavingRules rules) {
        this.erp = erp;
        this.rules = rules;
    }

    /**
     * What keeps the records, if anything does: a legal hold always; the law's time for them unless the hospital has
     * them all.
     *
     * @param hashes of the tables of the verified export; empty where there is none
     */
    Optional<Kept> keptBy(HospitalView hospital, String hashes) {
        var tables = tables(hospital);
        try (var rows = HospitalRows.snapshot(erp.core().places(), tables, hospital.id())) {
            var documents = tables.named(DOCUMENT).orElseThrow();
            if (rows.greatest(documents, "added_at", "held_for").isPresent()) {
                return Optional.of(new Kept(null, "hold"));
            }
            if (!hashes.isEmpty()) {
                mustBeAsExported(hospital.id(), tables, rows, hashes);
                return Optional.empty();
            }
            var touched = rows.greatest(tables.named("erp_audit").orElseThrow(), "at", "patient_id")
                    .map(at -> ((Instant) at)
                            .atOffset(ZoneOffset.UTC)
                            .plus(rules.clinicalRetention())
                            .toInstant());
            return touched.filter(until -> until.isAfter(erp.now())).map(until -> new Kept(until, "retention"));
        }
    }

    /** Ends the keys, and answers what is about to be destroyed. */
    Destroyed endKeys(HospitalView hospital) {
        var tables = tables(hospital);
        var counts = new LinkedHashMap<String, Long>();
        try (var rows = HospitalRows.snapshot(erp.core().places(), tables, hospital.id())) {
            for (var table : tables.all()) {
                var count = rows.count(table);
                if (count > 0) {
                    counts.put(table.name(), count);
                }
            }
        }
        return new Destroyed(erp.core().keys().end(hospital.id()), counts);
    }

    /** Takes rows and documents away; nobody gets in any more. */
    void remove(HospitalView hospital, Consumer<Progress> listener) {
        var places = erp.core().places();
        var place = place(hospital);
        places.setFence(place, hospital.id(), new Fence(hospital.fence().epoch(), Fence.State.CLOSED));
        var tables = tables(hospital);
        var steps = new Steps(listener, tables.all().size() + 1L);
        try (var rows = HospitalRows.removing(places, tables, hospital.id())) {
            for (var table : tables.backwards()) {
                steps.begin(table.name());
                rows.deleteAll(table);
                rows.commit();
                steps.one();
            }
        }
        steps.begin(TakingOut.DOCUMENTS);
        var contents = erp.core().documentContents();
        if (contents != null) {
            contents.deleteAll(hospital.id());
        }
        steps.end();
    }

    String signed(HospitalId by, String text) {
        return HexFormat.of().formatHex(erp.core().keys().mac(by, text.getBytes(UTF_8)));
    }

    /** What goes on by itself or is noted when somebody looks may differ; what the hospital works with may not. */
    private void mustBeAsExported(HospitalId hospital, HospitalTables tables, HospitalRows rows, String hashes) {
        Map<?, ?> exported = Json.read(hashes, Map.class);
        for (var table : tables.all()) {
            var own = !table.name().startsWith("erp_") || table.name().equals(DOCUMENT);
            if (own && !rows.tally(table).hash().equals(exported.get(table.name()))) {
                throw new RuleException(
                        "tenancy.leaving.changed",
                        "The rows of (%s) of the hospital (%s) are not those of the export any more.\nMaybe take it out and check it again."
                                .formatted(table.name(), hospital));
            }
        }
    }

    private HospitalTables tables(HospitalView hospital) {
        return HospitalTables.at(erp.core().places(), place(hospital));
    }

    private static Place place(HospitalView hospital) {
        return hospital.placement().place();
    }

    /**
     * Why the records stay.
     *
     * @param until null where nobody knows
     */
    record Kept(@Nullable Instant until, String why) {}

    /** What the certificate tells of. */
    record Destroyed(List<String> keyIds, Map<String, Long> rows) {}
}
