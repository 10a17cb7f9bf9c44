package health.erp.core;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a merge of two records of one person would find everything that is the person's. Every module's tests call it
 * once: {@code assertThat(PatientOwners.missing(new Lab())).isEmpty()}. R-MRG-3
 *
 * <p>It looks at the classes as they were compiled, so an entity is seen that the module itself forgot to list.
 */
public final class PatientOwners {
    /** Places that hold a patient and that the module does not list: {@code health.erp.lab.order.LabOrder.patient}. */
    public static List<String> missing(ErpModule module) {
        var listed = module.patientReferences().stream()
                .map(r -> r.entity().getName() + "." + r.attribute())
                .collect(Collectors.toSet());
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(module.getClass().getPackageName())
                        .stream()
                        .filter(c -> c.isAnnotatedWith(Entity.class))
                        .map(JavaClass::reflect)
                        .flatMap(e -> PatientPaths.of(e).stream().map(path -> e.getName() + "." + path))
                        .filter(path -> !listed.contains(path))
                        .sorted()
                        .toList();
    }

    private PatientOwners() {}
}
