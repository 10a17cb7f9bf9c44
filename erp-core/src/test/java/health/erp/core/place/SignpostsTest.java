package health.erp.core.place;

import health.erp.core.id.HospitalId;
import health.erp.core.testing.HospitalDirectoryContract;

class SignpostsTest implements HospitalDirectoryContract {
    private final Signposts signposts = new Signposts();

    @Override
    public HospitalDirectory directory() {
        return signposts;
    }

    @Override
    public HospitalId registered() {
        var hospital = HospitalId.of("0190a000-0000-7000-8000-000000000001");
        signposts.register(hospital, new Placement(Place.MAIN, 1));
        return hospital;
    }

    @Override
    public void moveElsewhere(HospitalId hospital, Placement there) {
        signposts.register(hospital, there);
    }
}
