package health.erp.examples.service.access;

import health.erp.core.Caller;
import health.erp.core.id.HospitalId;
import health.erp.examples.service.web.ProblemException;
import health.erp.examples.service.web.RequestIds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** In which hospital the request works: the one its header names, else the one chosen on the page, else the only one. */
@Component
public class Workplaces {
    public static final String HEADER = "X-Hospital";
    private static final String CHOSEN = Workplaces.class.getName();

    private final StaffDirectory directory;
    private final Roles roles;

    Workplaces(StaffDirectory directory, Roles roles) {
        this.directory = directory;
        this.roles = roles;
    }

    /** Somebody in a hospital. */
    record Workplace(Caller caller, Hospital hospital) {}

    Workplace of(StaffMember member, HttpServletRequest request) {
        var assignments = directory.assignments(member);
        var wanted = wanted(request);
        var here = (wanted.isPresent() ? in(wanted.get(), assignments) : only(assignments));
        var caller = new Caller(here.hospital().id(), member.staff(), roles.permissions(here.roles()))
                .withCorrelation(RequestIds.of(request));
        var key = IdempotencyKeys.of(request);
        var keyed = key == null ? caller : caller.withKey(key);
        return new Workplace(EmergencyHeader.applied(keyed, request), here.hospital());
    }

    /** The hospital of the session, if one is chosen or there is no choice. */
    @Nullable
    HospitalId chosen(HttpServletRequest request, List<Assignment> assignments) {
        return fromSession(request)
                .filter(id ->
                        assignments.stream().anyMatch(a -> a.hospital().id().equals(id)))
                .or(() -> assignments.size() == 1
                        ? Optional.of(assignments.get(0).hospital().id())
                        : Optional.empty())
                .orElse(null);
    }

    void choose(StaffMember member, HospitalId hospital, HttpServletRequest request) {
        in(hospital, directory.assignments(member));
        request.getSession().setAttribute(CHOSEN, hospital.toString());
    }

    private static Optional<HospitalId> wanted(HttpServletRequest request) {
        var header = request.getHeader(HEADER);
        return header == null ? fromSession(request) : Optional.of(parsed(header));
    }

    private static Optional<HospitalId> fromSession(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) instanceof String id
                ? Optional.of(HospitalId.of(id))
                : Optional.empty();
    }

    static HospitalId parsed(String text) {
        try {
            return HospitalId.of(text.strip());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST, "hospital.malformed", "The hospital is not given by its id, a UUID.");
        }
    }

    private static Assignment in(HospitalId hospital, List<Assignment> assignments) {
        return assignments.stream()
                .filter(a -> a.hospital().id().equals(hospital))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.FORBIDDEN, "hospital.notYours", "You have no role in this hospital."));
    }

    private static Assignment only(List<Assignment> assignments) {
        if (assignments.isEmpty()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "hospital.none", "You have no role in any hospital.");
        }
        if (assignments.size() > 1) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "hospital.choose",
                    "You work in several hospitals: name one in the header %s, or choose one for the session."
                            .formatted(HEADER));
        }
        return assignments.get(0);
    }
}
