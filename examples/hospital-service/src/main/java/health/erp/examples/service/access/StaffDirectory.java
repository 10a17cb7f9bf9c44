package health.erp.examples.service.access;

import health.erp.core.access.StandardRole;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hospitals, the staff who may sign in and their roles: the host's own tables. */
@Component
public class StaffDirectory {
    private final JdbcClient jdbc;

    public StaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names are not case-sensitive. */
    public Optional<StaffMember> find(String name) {
        return jdbc.sql("select name, staff, display_name, password, enabled from service_user where name = ?")
                .param(name.toLowerCase(Locale.ROOT))
                .query((row, i) -> new StaffMember(
                        row.getString("name"),
                        new StaffId(row.getObject("staff", UUID.class)),
                        row.getString("display_name"),
                        row.getString("password"),
                        row.getBoolean("enabled")))
                .optional();
    }

    /** By name of the hospital. Asked for each request, so that a role taken away is gone at once. */
    public List<Assignment> assignments(StaffMember member) {
        var found = new LinkedHashMap<HospitalId, Assignment>();
        jdbc.sql(
                        """
                select h.hospital, h.name, h.region, h.zone, r.role
                from service_role r
                join service_hospital h on h.hospital = r.hospital
                join service_user u on u.name = r.user_name
                where r.user_name = ? and u.enabled = true order by h.name, r.role
                """)
                .param(member.getUsername())
                .query(row -> {
                    var hospital = hospital(row);
                    found.computeIfAbsent(
                                    hospital.id(), id -> new Assignment(hospital, EnumSet.noneOf(StandardRole.class)))
                            .roles()
                            .add(StandardRole.valueOf(row.getString("role")));
                });
        return new ArrayList<>(found.values());
    }

    /** Who has a role in the hospital, by name. */
    public List<Colleague> colleagues(HospitalId hospital) {
        var found = new LinkedHashMap<StaffId, Colleague>();
        jdbc.sql(
                        """
                select u.staff, u.display_name, r.role
                from service_role r
                join service_user u on u.name = r.user_name
                where r.hospital = ? order by u.display_name, u.name
                """)
                .param(hospital.value())
                .query(row -> {
                    var staff = new StaffId(row.getObject("staff", UUID.class));
                    var name = row.getString("display_name");
                    found.computeIfAbsent(staff, id -> new Colleague(id, name, EnumSet.noneOf(StandardRole.class)))
                            .roles()
                            .add(StandardRole.valueOf(row.getString("role")));
                });
        return new ArrayList<>(found.values());
    }

    public List<Hospital> hospitals() {
        return jdbc.sql("select hospital, name, region, zone from service_hospital order by name")
                .query((row, i) -> hospital(row))
                .list();
    }

    public boolean hasStaff() {
        return jdbc.sql("select count(*) from service_user").query(Long.class).single() > 0;
    }

    public void open(Hospital hospital) {
        jdbc.sql("insert into service_hospital (hospital, name, region, zone) values (?, ?, ?, ?)")
                .params(
                        hospital.id().value(),
                        hospital.name(),
                        hospital.region(),
                        hospital.zone().getId())
                .update();
    }

    /** Lets somebody sign in; the password as it is kept, encoded. */
    public void admit(String name, StaffId staff, String displayName, String password) {
        jdbc.sql("insert into service_user (name, staff, display_name, password, enabled) values (?, ?, ?, ?, true)")
                .params(name.toLowerCase(Locale.ROOT), staff.value(), displayName, password)
                .update();
    }

    public void assign(String name, HospitalId hospital, StandardRole role) {
        jdbc.sql("insert into service_role (user_name, hospital, role) values (?, ?, ?)")
                .params(name.toLowerCase(Locale.ROOT), hospital.value(), role.name())
                .update();
    }

    private static Hospital hospital(ResultSet row) throws SQLException {
        return new Hospital(
                new HospitalId(row.getObject("hospital", UUID.class)),
                row.getString("name"),
                row.getString("region"),
                ZoneId.of(row.getString("zone")));
    }
}
