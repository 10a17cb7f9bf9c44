package health.erp.examples.service.access;

import health.erp.core.Permission;
import health.erp.examples.service.access.SessionApi.SessionView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who is signed in and where they work. */
@Component
class SessionViews {
    private final StaffDirectory directory;
    private final Workplaces workplaces;
    private final Roles roles;

    SessionViews(StaffDirectory directory, Workplaces workplaces, Roles roles) {
        this.directory = directory;
        this.workplaces = workplaces;
        this.roles = roles;
    }

    SessionView of(StaffMember member, HttpServletRequest request) {
        var assignments = directory.assignments(member);
        var here = workplaces.chosen(request, assignments);
        var permissions = assignments.stream()
                .filter(a -> a.hospital().id().equals(here))
                .flatMap(a -> roles.permissions(a.roles()).stream())
                .map(Permission::name)
                .sorted()
                .toList();
        return new SessionView(
                member.getUsername(),
                member.displayName(),
                member.staff().toString(),
                assignments.stream().map(SessionViews::workplace).toList(),
                here == null ? null : here.toString(),
                permissions);
    }

    SessionView choose(StaffMember member, String hospital, HttpServletRequest request) {
        workplaces.choose(member, Workplaces.parsed(hospital), request);
        return of(member, request);
    }

    private static SessionView.Workplace workplace(Assignment assignment) {
        var hospital = assignment.hospital();
        return new SessionView.Workplace(
                hospital.id().toString(),
                hospital.name(),
                hospital.region(),
                hospital.zone().getId(),
                List.copyOf(assignment.roles()));
    }
}
