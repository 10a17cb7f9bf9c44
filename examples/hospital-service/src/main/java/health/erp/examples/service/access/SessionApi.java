package health.erp.examples.service.access;

import health.erp.core.access.StandardRole;
import health.erp.examples.service.web.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out on the page, and choosing the hospital to work in. */
@RestController
@RequestMapping(path = "/api/session", produces = "application/json")
@Tag(name = "Session", description = "For browsers. Clients send name and password with each request instead.")
class SessionApi {
    private final AuthenticationManager signIn;
    private final SessionAuthenticationStrategy newSession;
    private final SecurityContextRepository sessions;
    private final CookieCsrfTokenRepository csrfTokens;
    private final SessionViews views;

    SessionApi(
            AuthenticationManager signIn,
            SessionAuthenticationStrategy newSession,
            SecurityContextRepository sessions,
            CookieCsrfTokenRepository csrfTokens,
            SessionViews views) {
        this.signIn = signIn;
        this.newSession = newSession;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
        this.views = views;
    }

    /** Name and password of somebody. */
    record Credentials(@Nullable String user, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[...]";
        }
    }

    /** A hospital to work in. */
    record Choice(@Nullable String hospital) {}

    /** Who is signed in, where they may work, and what they may do where they work now. */
    record SessionView(
            String user,
            String name,
            String staff,
            List<Workplace> hospitals,
            @Nullable String hospital,
            List<String> permissions) {
        /** A hospital, and what the user is there. */
        record Workplace(String id, String name, String region, String zone, List<StandardRole> roles) {}
    }

    @PostMapping
    @Operation(summary = "Sign in", description = "Begins a session. Needs the CSRF token, as every change does.")
    @SecurityRequirements
    SessionView signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        if (credentials.user == null || credentials.password == null) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "signIn.missing", "Give user and password.");
        }
        var signedIn = Objects.requireNonNull(signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(credentials.user, credentials.password)));
        newSession.onAuthentication(signedIn, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return views.of((StaffMember) Objects.requireNonNull(signedIn.getPrincipal()), request);
    }

    @GetMapping
    @Operation(summary = "Who is signed in")
    SessionView look(@AuthenticationPrincipal StaffMember member, HttpServletRequest request) {
        return views.of(member, request);
    }

    @PutMapping("/hospital")
    @Operation(summary = "Choose the hospital to work in")
    SessionView choose(
            @AuthenticationPrincipal StaffMember member, @RequestBody Choice choice, HttpServletRequest request) {
        return views.choose(member, choice.hospital == null ? "" : choice.hospital, request);
    }

    @DeleteMapping
    @Operation(summary = "Sign out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler().logout(request, response, null);
        csrfTokens.saveToken(null, request, response);
    }
}
