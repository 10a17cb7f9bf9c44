package health.erp.examples.service.web;

import health.erp.core.ConflictException;
import health.erp.core.ErpException;
import health.erp.core.InvalidCommandException;
import health.erp.core.NotFoundException;
import health.erp.core.NotPermittedException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every way a request can fail, said as one kind of problem. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** The library throws five kinds of exception; these are their answers. */
    @ExceptionHandler
    ResponseEntity<Object> library(ErpException e, HttpServletRequest request) {
        if (e instanceof InvalidCommandException invalid) {
            var problems = new TreeMap<String, String>();
            invalid.problems().forEach((field, problem) -> problems.put(BodyPaths.of(field), problem));
            return answer(
                    new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, e.code(), e.getMessage(), problems),
                    request);
        }
        var wait = e instanceof ConflictException conflict ? conflict.retryAfter() : null;
        return wait == null
                ? answer(new ProblemException(status(e), e.code(), e.getMessage()), request)
                : comeAgain(e, wait, request);
    }

    /** Its own hospital is in the way: 429 (RFC 6585, section 4); the whole system is: 503 (RFC 9110, section 15.6.4). */
    private static ResponseEntity<Object> comeAgain(ErpException e, Duration wait, HttpServletRequest request) {
        var status =
                e.code().equals("erp.hospitalBusy") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE;
        var problem = answer(new ProblemException(status, e.code(), e.getMessage()), request);
        return ResponseEntity.status(status)
                .headers(problem.getHeaders())
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(wait.plusMillis(999).toSeconds()))
                .body(problem.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Object> host(ProblemException e, HttpServletRequest request) {
        return answer(e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> signIn(AuthenticationException e, HttpServletRequest request) {
        return answer(ProblemWriter.refused(e), request);
    }

    @ExceptionHandler({TransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> database(RuntimeException e, HttpServletRequest request) {
        LOG.warn("The database does not serve: {}", e.getClass().getName());
        return answer(
                new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service.database",
                        "The database cannot be reached.\nMaybe try again in a minute."),
                request);
    }

    /** A message may quote what it failed on, so the log gets the places without the words. */
    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) {
        LOG.error("A request failed:{}", Places.of(e));
        return answer(
                new ProblemException(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "service.failed",
                        "The service failed.\nMaybe tell whoever runs it the id of this request."),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var from = ((ServletWebRequest) request).getRequest();
        var said = UnreadableBody.saidByTheLibrary(e);
        return said == null ? answer(UnreadableBody.problem(e), from) : library(said, from);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "request.parameter",
                        "The parameter (%s) cannot be read.".formatted(e.getPropertyName())),
                ((ServletWebRequest) request).getRequest());
    }

    /** What Spring refuses by itself: the wrong method, media type or address. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var known = HttpStatus.valueOf(status.value());
        var refused = new ProblemException(known, "http." + known.value(), known.getReasonPhrase() + ".");
        var answer = answer(refused, ((ServletWebRequest) request).getRequest());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    private static HttpStatus status(ErpException e) {
        if (e instanceof NotPermittedException) {
            return HttpStatus.FORBIDDEN;
        }
        if (e instanceof NotFoundException) {
            return HttpStatus.NOT_FOUND;
        }
        return e instanceof ConflictException ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ResponseEntity<Object> answer(ProblemException refused, HttpServletRequest request) {
        return ResponseEntity.status(refused.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(refused, RequestIds.of(request)));
    }
}
