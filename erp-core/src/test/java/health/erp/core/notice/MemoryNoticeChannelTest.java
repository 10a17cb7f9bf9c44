package health.erp.core.notice;

class MemoryNoticeChannelTest implements NoticeChannelContract {
    private final MemoryNoticeChannel carrier = new MemoryNoticeChannel(Channel.PUSH);

    @Override
    public NoticeChannel carrier() {
        return carrier;
    }

    @Override
    public String address() {
        return "device-1";
    }
}
