package health.erp.examples.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object and where in the resource it stands, so that whatever is wrong in it can be named.
 *
 * @param path {@code name[0]}; empty for the resource itself
 */
record Json(String path, JsonNode node) {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Null if it is not there or blank. */
    @Nullable
    String text(String field) throws Misread {
        var value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw new Misread(at(field), "is not a text");
        }
        var text = SPACES.matcher(value.stringValue()).replaceAll(" ").strip();
        return text.isEmpty() ? null : text;
    }

    /** The texts of a list, without those FHIR leaves open (null, with an extension beside). */
    List<String> texts(String field) throws Misread {
        var texts = new ArrayList<String>();
        for (var value : values(field)) {
            if (value.isString()) {
                texts.add(value.stringValue());
            } else if (!value.isNull()) {
                throw new Misread(at(field), "is not a list of texts");
            }
        }
        return texts;
    }

    List<Json> objects(String field) throws Misread {
        var objects = new ArrayList<Json>();
        for (var value : values(field)) {
            var here = at(field) + "[" + objects.size() + "]";
            if (!value.isObject()) {
                throw new Misread(here, "is not an object");
            }
            objects.add(new Json(here, value));
        }
        return objects;
    }

    @Nullable
    Json object(String field) throws Misread {
        var value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isObject()) {
            throw new Misread(at(field), "is not an object");
        }
        return new Json(at(field), value);
    }

    /** False if it is not there. */
    boolean flag(String field) throws Misread {
        var value = value(field);
        if (value != null && !value.isBoolean()) {
            throw new Misread(at(field), "is neither true nor false");
        }
        return value != null && value.booleanValue();
    }

    @Nullable
    Integer number(String field) throws Misread {
        var value = value(field);
        if (value != null && !value.canConvertToInt()) {
            throw new Misread(at(field), "is not a whole number");
        }
        return value == null ? null : value.intValue();
    }

    String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private @Nullable JsonNode value(String field) {
        var value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private Iterable<JsonNode> values(String field) throws Misread {
        var list = value(field);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new Misread(at(field), "is not a list");
        }
        return list;
    }
}
