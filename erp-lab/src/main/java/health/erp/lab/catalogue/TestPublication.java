package health.erp.lab.catalogue;

import java.util.List;

/** A test that was put in force, and whom its intervals leave out. */
public record TestPublication(TestView test, PublishedTest published, List<Uncovered> uncovered) {
    public TestPublication {
        uncovered = List.copyOf(uncovered);
    }
}
