package health.erp.lab.catalogue;

import java.util.List;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** The questions asked of the catalogue; checked against the entities when they are compiled. */
interface CatalogueQueries {
    @HQL("select coalesce(max(e.number), 0) from CatalogueEdition e")
    int lastEdition();

    @HQL(
            """
            select v from LabTestVersion v join LabTest t on t.id = v.test and t.currentNumber = v.number
            where t.status = :status order by v.code.value
            """)
    List<TestVersion> tests(CatalogueStatus status);

    @HQL(
            """
            select v from LabTestVersion v join LabTest t on t.id = v.test and t.currentNumber = v.number
            where t.code = :code and t.status = :status
            """)
    List<TestVersion> test(TestCode code, CatalogueStatus status);

    @HQL("select t.code from LabTest t")
    List<TestCode> testCodes();

    @HQL("select p.code from LabPanel p")
    List<PanelCode> panelCodes();

    @HQL("select v from LabTestVersion v where v.test = :test order by v.number")
    List<TestVersion> versions(LabTestId test);

    @HQL(
            """
            select v from LabPanelVersion v join LabPanel p on p.id = v.panel and p.currentNumber = v.number
            where p.status = :status order by v.code.value
            """)
    List<PanelVersion> panels(CatalogueStatus status);

    @HQL(
            """
            select v from LabPanelVersion v join LabPanel p on p.id = v.panel and p.currentNumber = v.number
            where p.code = :code and p.status = :status
            """)
    List<PanelVersion> panel(PanelCode code, CatalogueStatus status);

    @HQL(
            """
            select t from LabTest t where t.code.value > :after and (:status is null or t.status = :status)
            and (:text = '' or locate(:text, t.searchName) > 0 or locate(:text, lower(t.code.value)) > 0)
            order by t.code.value limit :size
            """)
    List<LabTest> listTests(String after, @Nullable CatalogueStatus status, String text, int size);

    @HQL(
            """
            select p from LabPanel p where p.code.value > :after and (:status is null or p.status = :status)
            and (:text = '' or locate(:text, p.searchName) > 0 or locate(:text, lower(p.code.value)) > 0)
            order by p.code.value limit :size
            """)
    List<Panel> listPanels(String after, @Nullable CatalogueStatus status, String text, int size);
}
