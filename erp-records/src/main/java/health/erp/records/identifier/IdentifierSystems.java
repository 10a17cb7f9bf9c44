package health.erp.records.identifier;

import static health.erp.records.identifier.CheckDigit.NHS_MOD_11;
import static health.erp.records.identifier.CheckDigit.NONE;
import static health.erp.records.identifier.CheckDigit.VERHOEFF;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The issuers of numbers a hospital knows: ours, and those the host adds. Others are taken on trust. */
public final class IdentifierSystems {
    // PAN, voter card and driving licence have no uri of their authority's making: these are ours
    /** India's health account. Its check digit rule is not published, so only the form is checked. */
    public static final IdentifierSystem ABHA_NUMBER = new IdentifierSystem(
            "https://healthid.ndhm.gov.in",
            "ABHA number",
            IdentifierType.JHN,
            NONE,
            NormalForm.of("[0-9]{14}", "14 digits"));

    /** India's health account by the name its holder chose. The length of that name differs between sources. */
    public static final IdentifierSystem ABHA_ADDRESS = new IdentifierSystem(
            "https://phr.abdm.gov.in",
            "ABHA address",
            IdentifierType.PT,
            NONE,
            new NormalForm(
                    "[a-z0-9][a-z0-9._]{1,38}[a-z0-9]@[a-z]{2,20}",
                    "3 to 40 letters, digits, dots or underscores, then @abdm",
                    false,
                    NormalForm.Letters.LOWER));

    // UIDAI: twelve random digits, the first not 0 or 1, the last by Verhoeff; stored encrypted (circular
    // 11020/205/2017)
    public static final IdentifierSystem AADHAAR = new IdentifierSystem(
            "https://uidai.gov.in",
            "Aadhaar number",
            IdentifierType.NI,
            VERHOEFF,
            NormalForm.of("[2-9][0-9]{11}", "12 digits, the first from 2 to 9"),
            true);

    // Income Tax Department: the fourth letter is the kind of holder, P for a person
    public static final IdentifierSystem PAN = new IdentifierSystem(
            "https://www.incometax.gov.in/pan",
            "PAN",
            IdentifierType.TAX,
            NONE,
            NormalForm.of("[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]", "10 characters as in AAAPA1234A"));

    // the uri: FHIR R4 names passports by the issuing country in ISO 3166-1 alpha-3
    public static final IdentifierSystem INDIA_PASSPORT = new IdentifierSystem(
            "http://hl7.org/fhir/sid/passport-IND",
            "Indian passport number",
            IdentifierType.PPN,
            NONE,
            NormalForm.of("[A-Z][0-9]{7}", "a letter and 7 digits"));

    /** The photo identity card of India's voters (EPIC). Its check digit rule is not published. */
    public static final IdentifierSystem INDIA_VOTER_ID = new IdentifierSystem(
            "https://www.eci.gov.in/epic",
            "voter ID (EPIC) number",
            IdentifierType.U,
            NONE,
            NormalForm.of("[A-Z]{3}[0-9]{7}", "3 letters and 7 digits"));

    /** In the form of the national register (Sarathi): state, office, year, serial. */
    public static final IdentifierSystem INDIA_DRIVING_LICENCE = new IdentifierSystem(
            "https://parivahan.gov.in/driving-licence",
            "Indian driving licence number",
            IdentifierType.DL,
            NONE,
            NormalForm.of("[A-Z]{2}[0-9]{2}(?:19|20)[0-9]{9}", "2 letters and 13 digits as in MH1420110062821"));

    // SSA: no area 000 or 666, no group 00, no serial 0000; areas from 900 are let in: ITINs and test data use them
    public static final IdentifierSystem US_SSN = new IdentifierSystem(
            "http://hl7.org/fhir/sid/us-ssn",
            "US social security number",
            IdentifierType.SS,
            NONE,
            NormalForm.of("(?!000|666)[0-9]{3}(?!00)[0-9]{2}(?!0000)[0-9]{4}", "9 digits, no group of them all zeros"));

    public static final IdentifierSystem UK_NHS_NUMBER = new IdentifierSystem(
            "https://fhir.nhs.uk/Id/nhs-number",
            "NHS number",
            IdentifierType.NH,
            NHS_MOD_11,
            NormalForm.of("[0-9]{10}", "10 digits"));

    private static final List<IdentifierSystem> SHIPPED = List.of(
            ABHA_NUMBER,
            ABHA_ADDRESS,
            AADHAAR,
            PAN,
            INDIA_PASSPORT,
            INDIA_VOTER_ID,
            INDIA_DRIVING_LICENCE,
            US_SSN,
            UK_NHS_NUMBER);

    private final Map<String, IdentifierSystem> byUri;

    private IdentifierSystems(Map<String, IdentifierSystem> byUri) {
        this.byUri = byUri;
    }

    public static IdentifierSystems shipped() {
        return with(List.of());
    }

    /** The shipped ones and the host's own; of two with the same uri the later counts, so a host may correct ours. */
    public static IdentifierSystems with(Collection<IdentifierSystem> own) {
        var byUri = new LinkedHashMap<String, IdentifierSystem>();
        SHIPPED.forEach(system -> byUri.put(system.uri(), system));
        own.forEach(system -> byUri.put(system.uri(), system));
        return new IdentifierSystems(byUri);
    }

    /** Shipped first, then the host's own in their order. */
    public List<IdentifierSystem> known() {
        return List.copyOf(byUri.values());
    }

    /** The known system, or for any other absolute uri one that takes every printable number as it is written. */
    public IdentifierSystem of(String uri) {
        var known = byUri.get(uri.strip());
        return known == null ? IdentifierSystem.unknown(uri) : known;
    }
}
