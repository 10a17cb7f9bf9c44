package health.erp.records.teleconsultation;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface TeleconsultationMapper {
    TeleconsultationMapper MAPPER = new TeleconsultationMapperImpl();

    TeleconsultationView toView(Teleconsultation teleconsultation, List<TeleInvitation> invitations);

    TeleconsultationView.InvitationView toView(TeleInvitation invitation);
}
