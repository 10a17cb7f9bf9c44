package health.erp.lab.analyzer;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface AnalyzerMapper {
    AnalyzerMapper MAPPER = new AnalyzerMapperImpl();

    ChannelView toView(AnalyzerChannel channel);

    @Mapping(target = "id", source = "fate.id")
    @Mapping(target = "channel", source = "fate.channel")
    MessageView toView(KeptMessage message, MessageFate fate);

    ExceptionView toView(MessageException exception);
}
