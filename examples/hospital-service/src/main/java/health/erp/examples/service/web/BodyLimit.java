package health.erp.examples.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no more of a body than its kind may have; only a list to import may be long. */
@Component
class BodyLimit extends OncePerRequestFilter {
    private static final String IMPORT = "/api/patients/import";

    private final DataSize ofImport;
    private final DataSize ofOthers;
    private final ProblemWriter problems;

    BodyLimit(
            @Value("${hospital.import-limit}") DataSize ofImport,
            @Value("${hospital.body-limit}") DataSize ofOthers,
            ProblemWriter problems) {
        this.ofImport = ofImport;
        this.ofOthers = ofOthers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = request.getRequestURI().equals(IMPORT) ? ofImport : ofOthers;
        if (request.getContentLengthLong() > limit.toBytes()) {
            problems.write(response, request, new TooLong(limit).problem());
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    /** The body was longer than it may be. */
    static final class TooLong extends IOException {
        private final DataSize limit;

        TooLong(DataSize limit) {
            super("The body is too long.");
            this.limit = limit;
        }

        ProblemException problem() {
            return new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "request.tooLarge",
                    "The body is longer than %d KB.".formatted(limit.toKilobytes()));
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final DataSize limit;

        private Limited(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final DataSize limit;
        private long left;

        private LimitedStream(ServletInputStream body, DataSize limit) {
            this.body = body;
            this.limit = limit;
            this.left = limit.toBytes();
        }

        @Override
        public int read() throws IOException {
            var read = body.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = body.read(into, from, length);
            count(read);
            return read;
        }

        private void count(int read) throws TooLong {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLong(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
