package health.erp.lab.culture;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;
import static java.util.stream.Collectors.groupingBy;

import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import health.erp.core.Page;
import health.erp.core.jpa.HospitalPart;
import health.erp.core.jpa.Store;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.OrderItemId;
import health.erp.lab.specimen.Specimen;
import health.erp.lab.specimen.SpecimenId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds and keeps cultures and what grew in them. */
final class CultureStore extends Store<Culture, CultureId> {
    private static final UUID LAST = new UUID(-1, -1);

    CultureStore(Erp erp) {
        super(erp, Culture.class);
    }

    /** Whoever works on one culture does so after the other. */
    Culture lock(CultureId id) {
        var found = em().find(Culture.class, id, PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("culture", id);
        }
        return found;
    }

    /** Nobody ends the test meanwhile, nor begins another culture of it. */
    void lock(OrderItemId item) {
        em().find(OrderItem.class, item, PESSIMISTIC_WRITE);
    }

    /** Nobody rejects it, or what it was divided from, meanwhile. I2 */
    Specimen lock(SpecimenId id) {
        CultureQueries_.dividedFrom(em(), id).forEach(whole -> em().find(Specimen.class, whole, PESSIMISTIC_WRITE));
        var found = em().find(Specimen.class, id, PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("specimen", id);
        }
        return found;
    }

    /** Locked in one order, so that of two that are reported at once the later one sees the other. */
    boolean isAnotherOpen(OrderItemId item, CultureId than) {
        return em()
                .createQuery(
                        "select c from Culture c where c.item = :item and c.open = true order by c.id.value",
                        Culture.class)
                .setParameter("item", item)
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .anyMatch(culture ->
                        !culture.getId().equals(than) && culture.getStatus().isOpen());
    }

    void add(HospitalPart part) {
        em().persist(part);
    }

    /** Before its culture: on MariaDB nothing may be looked at before it is locked. */
    Isolate lock(IsolateId id) {
        var found = em().find(Isolate.class, id, PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFoundException("isolate", id);
        }
        return found;
    }

    /** Those that were not withdrawn, by their numbers. */
    List<Isolate> isolates(CultureId culture) {
        return CultureQueries_.isolates(em(), culture);
    }

    /** What was measured last, by isolate. */
    Map<IsolateId, List<Susceptibility>> tested(CultureId culture) {
        return CultureQueries_.tested(em(), culture).stream().collect(groupingBy(Susceptibility::getIsolate));
    }

    List<Susceptibility> tested(IsolateId isolate) {
        return CultureQueries_.testedOf(em(), isolate);
    }

    /** Those that give way are written first, or they would stand beside what takes their place for a moment. */
    void gaveWay() {
        em().flush();
    }

    List<String> gram(CultureId culture) {
        return CultureQueries_.gram(em(), culture);
    }

    Page<Culture, CultureId> list(ListCultures query) {
        var before = query.after() == null ? LAST : query.after().value();
        var patient = query.patient();
        var rows = patient == null
                ? CultureQueries_.open(em(), before, query.size() + 1)
                : CultureQueries_.of(em(), patient, before, query.size() + 1);
        return Page.of(rows, query.size(), Culture::getId);
    }

    Page<CultureReading, Integer> readings(ListReadings query) {
        var after = query.after() == null ? 0 : query.after();
        var rows = CultureQueries_.readings(em(), query.culture(), after, query.size() + 1);
        return Page.of(rows, query.size(), CultureReading::getNumber);
    }

    Page<CultureReport, Integer> reports(ListCultureReports query) {
        var before = query.after() == null ? Integer.MAX_VALUE : query.after();
        var rows = CultureQueries_.reports(em(), query.culture(), before, query.size() + 1);
        return Page.of(rows, query.size(), CultureReport::getNumber);
    }
}
