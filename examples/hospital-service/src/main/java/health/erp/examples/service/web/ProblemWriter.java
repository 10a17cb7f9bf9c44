package health.erp.examples.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is reached: in filters, and for Spring Security. */
@Component
public class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** To a client whose password was not right. */
    public void askForPassword(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"hospital-service\", charset=\"UTF-8\"");
        write(response, request, refused(e));
    }

    /** To a browser; it is not asked for a password by its own dialogue. */
    public void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        write(response, request, nobody());
    }

    public void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException && request.getSession(false) == null && request.getCookies() == null) {
            write(response, request, nobody()); // no browser: somebody who forgot the password
            return;
        }
        write(
                response,
                request,
                e instanceof CsrfException
                        ? new ProblemException(
                                HttpStatus.FORBIDDEN,
                                "csrf",
                                "The CSRF token is missing or wrong.\nMaybe send the cookie XSRF-TOKEN back in the header X-XSRF-TOKEN.")
                        : new ProblemException(HttpStatus.NOT_FOUND, "http.404", "There is nothing here."));
    }

    private static ProblemException nobody() {
        return new ProblemException(
                HttpStatus.UNAUTHORIZED,
                "signIn.needed",
                "Nobody is signed in.\nMaybe sign in on the page, or send user and password by HTTP Basic.");
    }

    /** The same words whether the name or the password was wrong. */
    static ProblemException refused(AuthenticationException e) {
        return e instanceof LockedException
                ? new ProblemException(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "signIn.locked",
                        "Too many wrong passwords for this name.\nMaybe try again in 15 minutes.")
                : new ProblemException(
                        HttpStatus.UNAUTHORIZED, "signIn.refused", "The user name or the password is wrong.");
    }

    void write(HttpServletResponse response, HttpServletRequest request, ProblemException refused) throws IOException {
        response.setStatus(refused.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(Problem.of(refused, RequestIds.of(request))));
    }
}
