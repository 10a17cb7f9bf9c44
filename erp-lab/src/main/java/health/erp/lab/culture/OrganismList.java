package health.erp.lab.culture;

import health.erp.core.RuleException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The microbes a laboratory knows by name: those it meets every week, and the host's own. */
public final class OrganismList {
    private static final String ENTERO = "ENTEROBACTERALES";
    private static final String STAPH = "STAPHYLOCOCCUS";
    private static final String STREP = "STREPTOCOCCUS";
    private static final String ENTEROCOCCUS = "ENTEROCOCCUS";
    private static final String CANDIDA = "CANDIDA";

    private static final OrganismList STANDARD = new OrganismList(Stream.of(
                    of("ECOLI", "Escherichia coli", "112283007", ENTERO),
                    of("KPNEU", "Klebsiella pneumoniae", "56415008", ENTERO),
                    of("PMIRA", "Proteus mirabilis", "73457008", ENTERO),
                    of("ECLOA", "Enterobacter cloacae", "14385002", ENTERO),
                    of("PAERU", "Pseudomonas aeruginosa", "52499004", "PSEUDOMONAS"),
                    of("ABAUM", "Acinetobacter baumannii", "91288006", "ACINETOBACTER"),
                    of("SAURE", "Staphylococcus aureus", "3092008", STAPH),
                    of("SEPID", "Staphylococcus epidermidis", "60875001", "COAGULASE-NEGATIVE", STAPH),
                    of("SPNEU", "Streptococcus pneumoniae", "9861002", STREP),
                    of("SPYOG", "Streptococcus pyogenes", "80166006", "BETA-HAEMOLYTIC", STREP),
                    of("SAGAL", "Streptococcus agalactiae", "43492007", "BETA-HAEMOLYTIC", STREP),
                    of("EFAEC", "Enterococcus faecalis", "78065002", ENTEROCOCCUS),
                    of("EFAEM", "Enterococcus faecium", "90272000", ENTEROCOCCUS),
                    of("HINFL", "Haemophilus influenzae", "44470000", "HAEMOPHILUS"),
                    of("NGONO", "Neisseria gonorrhoeae", "68704007", "NEISSERIA"),
                    of("NMENI", "Neisseria meningitidis", "17872004", "NEISSERIA"),
                    of("CALBI", "Candida albicans", "53326005", CANDIDA))
            .collect(Collectors.toUnmodifiableMap(Organism::code, Function.identity())));

    private final Map<String, Organism> organisms;

    private OrganismList(Map<String, Organism> organisms) {
        this.organisms = organisms;
    }

    /** Those that come with the house. */
    public static OrganismList standard() {
        return STANDARD;
    }

    /** With more of the host's. One that is there already is not replaced: reports name it. */
    public OrganismList with(Collection<Organism> more) {
        more.stream()
                .filter(organism -> organisms.containsKey(organism.code()))
                .findFirst()
                .ifPresent(organism -> {
                    throw new RuleException(
                            "lab.organism.taken",
                            "The organism (%s) is there already.\nMaybe give yours another code."
                                    .formatted(organism.code()));
                });
        return new OrganismList(Stream.concat(organisms.values().stream(), more.stream())
                .collect(Collectors.toUnmodifiableMap(Organism::code, Function.identity())));
    }

    public Collection<Organism> all() {
        return organisms.values();
    }

    public Optional<Organism> find(String code) {
        return Optional.ofNullable(organisms.get(code));
    }

    /** The organism of that code, or one so that the code is known as a group. */
    boolean knows(String codeOrGroup) {
        return organisms.containsKey(codeOrGroup)
                || organisms.values().stream().anyMatch(organism -> organism.isOf(codeOrGroup));
    }

    private static Organism of(String code, String name, String snomed, String... groups) {
        return new Organism(code, name, snomed, List.of(groups));
    }
}
