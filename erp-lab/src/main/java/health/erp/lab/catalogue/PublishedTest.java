package health.erp.lab.catalogue;

/** A version of a test, as it was published and stays. */
public record PublishedTest(TestVersionId id, LabTestId test, TestCode code, int number, TestDefinition definition) {
    static PublishedTest of(TestVersion version) {
        return new PublishedTest(
                version.getId(), version.getTest(), version.getCode(), version.getNumber(), version.getDefinition());
    }
}
