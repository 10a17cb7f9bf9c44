package health.erp.records.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import health.erp.core.InvalidCommandException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Telephone numbers as the world dials them: ITU-T E.164. */
final class PhoneNumbers {
    /** No region: the number must begin with + and its country. */
    private static final String INTERNATIONAL = "ZZ";

    private static final String FIELD = "contact.value";
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private PhoneNumbers() {}

    /** What is in E.164 stays: numbering plans change, and what was kept years ago must still be readable. */
    static String kept(String number) {
        return E164.matcher(number).matches() ? number : e164(number, INTERNATIONAL);
    }

    static String e164(String number, String region) {
        var numbers = PhoneNumberUtil.getInstance();
        var parsed = parsed(numbers, number, region.strip().toUpperCase(Locale.ROOT));
        if (parsed.hasExtension()) {
            throw InvalidCommandException.of(FIELD, "has an extension, which cannot be kept; leave it out");
        }
        // possible, not valid: numbering plans change, and fictional numbers such as 555 serve in tests. A number
        // without its area code is refused: outside its town it would be somebody else's.
        if (numbers.isPossibleNumberWithReason(parsed) != ValidationResult.IS_POSSIBLE) {
            throw InvalidCommandException.of(FIELD, "is too short or too long; write it with its area code");
        }
        return numbers.format(parsed, PhoneNumberFormat.E164);
    }

    private static PhoneNumber parsed(PhoneNumberUtil numbers, String number, String region) {
        try {
            return numbers.parse(number, region);
        } catch (NumberParseException e) {
            throw InvalidCommandException.of(
                    FIELD, "is not a telephone number; write it with + and the country, or give its region");
        }
    }
}
