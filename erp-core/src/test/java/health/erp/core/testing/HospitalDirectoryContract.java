package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.NotFoundException;
import health.erp.core.id.HospitalId;
import health.erp.core.place.HospitalDirectory;
import health.erp.core.place.Place;
import health.erp.core.place.Placement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the runtime relies on when it asks where a hospital is. */
public interface HospitalDirectoryContract {
    HospitalDirectory directory();

    /** A hospital that is registered, and at {@link Place#MAIN}. */
    HospitalId registered();

    /** Registers that the hospital is at the place from now on, as another node would: the directory is not told. */
    void moveElsewhere(HospitalId hospital, Placement there);

    @Test
    default void knowsWhereARegisteredHospitalIs() {
        assertThat(directory().placement(registered()).place()).isEqualTo(Place.MAIN);
    }

    @Test
    default void refusesAHospitalNobodyRegistered() {
        var stranger = new HospitalId(new UUID(0x0190a00000007000L, 0x8000000000000099L));

        assertThatThrownBy(() -> directory().placement(stranger)).isInstanceOf(NotFoundException.class);
    }

    @Test
    default void beginsTheListOfPlacesWithTheMainOne() {
        assertThat(directory().places()).startsWith(Place.MAIN).doesNotHaveDuplicates();
    }

    @Test
    default void asksTheRegisterAgainOnceWhatItSaidIsOutdated() {
        var hospital = registered();
        var before = directory().placement(hospital);
        var there = new Placement(new Place("main", "h_elsewhere"), before.epoch() + 1);
        moveElsewhere(hospital, there);

        directory().outdated(hospital, before.epoch());

        assertThat(directory().placement(hospital)).isEqualTo(there);
        assertThat(directory().places()).contains(there.place());
    }

    @Test
    default void keepsWhatIsNewerThanWhatWasOutdated() {
        var hospital = registered();
        var now = directory().placement(hospital);

        directory().outdated(hospital, now.epoch() - 1);

        assertThat(directory().placement(hospital)).isEqualTo(now);
    }
}
