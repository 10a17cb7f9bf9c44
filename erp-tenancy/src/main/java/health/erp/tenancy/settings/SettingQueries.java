package health.erp.tenancy.settings;

import java.util.List;
import org.hibernate.annotations.processing.HQL;

/** The questions asked of settings; checked against the entities when they are compiled. */
interface SettingQueries {
    @HQL("select s from Setting s left join fetch s.points where s.name = :name and s.audience.value = :audience")
    List<Setting> named(String name, String audience);

    /** All that the operator set, whoever for. */
    @HQL(
            """
            select s.audience.value, s.name, p.from, p.value from SettingPoint p join p.setting s
            where p.standing = true and s.audience.value <> 'itself' order by s.audience.value, s.name, p.from
            """)
    List<OperatorsSettings.Row> operators();

    /** Differs whenever any of them does. */
    @HQL("select count(s), coalesce(sum(s.version), 0) from Setting s where s.audience.value <> 'itself'")
    List<OperatorsSettings.Mark> mark();
}
