package health.erp.core.jpa;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.erp.core.id.HospitalId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose text asks for {@link OfHospital#MARK}: each mark becomes a parameter that is the hospital of the
 * transaction, and those Hibernate sets keep the order it knows. So one text, and one plan in the database, serves all
 * hospitals.
 */
final class HospitalStatement implements InvocationHandler {
    private static final char QUOTE = '\'';
    private static final int MANY_TEXTS = 5_000;

    private final PreparedStatement statement;
    private final Text text;

    private HospitalStatement(PreparedStatement statement, Text text) {
        this.statement = statement;
        this.text = text;
    }

    static boolean isMarked(String sql) {
        return sql.contains(OfHospital.MARK);
    }

    /** The statement of this text, for the hospital. */
    static PreparedStatement of(PreparedStatement statement, Text text, HospitalId hospital) throws SQLException {
        for (var mark : text.marks) {
            statement.setObject(mark, hospital.value());
        }
        return (PreparedStatement) Proxy.newProxyInstance(
                HospitalStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new HospitalStatement(statement, text));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("equals") && arguments != null) {
            return proxy == arguments[0];
        }
        if (arguments != null && setsParameter(method)) {
            arguments[0] = text.others.get((Integer) arguments[0] - 1);
        }
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static boolean setsParameter(Method method) {
        return method.getDeclaringClass() == PreparedStatement.class
                && method.getName().startsWith("set");
    }

    /** What is sent, and which of its parameters are the hospital and which are Hibernate's, in the order of those. */
    static final class Text {
        private static final Cache<String, Text> KNOWN =
                Caffeine.newBuilder().maximumSize(MANY_TEXTS).build();

        private final List<Integer> marks = new ArrayList<>();
        private final List<Integer> others = new ArrayList<>();
        private final String sql;

        private Text(String marked) {
            var sent = new StringBuilder(marked.length());
            for (var at = 0; at < marked.length(); at++) {
                if (marked.startsWith(OfHospital.MARK, at)) {
                    marks.add(next());
                    sent.append('?');
                    at += OfHospital.MARK.length() - 1;
                } else if (marked.charAt(at) == QUOTE) {
                    var end = marked.indexOf(QUOTE, at + 1); // a quote within is doubled: it begins another literal
                    sent.append(marked, at, end + 1);
                    at = end;
                } else {
                    if (marked.charAt(at) == '?') {
                        others.add(next());
                    }
                    sent.append(marked.charAt(at));
                }
            }
            this.sql = sent.toString();
        }

        /** Hibernate asks with the same text again and again. */
        static Text of(String marked) {
            return KNOWN.get(marked, Text::new);
        }

        String sql() {
            return sql;
        }

        private int next() {
            return marks.size() + others.size() + 1;
        }
    }
}
