package dev.watchfloor.connectors.zeek;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.testing.Mutations;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs of what machines do with each other; records are built after Zeek's documentation of them (7). */
class RemoteLogsTest {
    private static final ZeekParser PARSER = new ZeekParser(EnumSet.allOf(ZeekLog.class), 0);
    private static final String WHERE = " from 198.51.100.10 to 203.0.113.80:443";

    static final String SHARE = ZeekLines.record(
            "'path':'\\\\\\\\admin-pc\\\\ADMIN$','share_type':'DISK','service':'A:','native_file_system':'NTFS'");
    static final String FILE = ZeekLines.record("'action':'SMB::FILE_OPEN','path':'\\\\\\\\admin-pc\\\\ADMIN$',"
            + "'name':'PSEXESVC.exe','size':0,'times.modified':1507565599.607777,'times.accessed':1507565599.607777");
    static final String TICKET = ZeekLines.record("'request_type':'TGS','client':'j.tanaka/EXAMPLE.COM',"
            + "'service':'cifs/fs01.example.com','success':true,'till':2136422885.0,'cipher':'aes256-cts-hmac-sha1-96',"
            + "'forwardable':true,'renewable':false");
    static final String DESKTOP = ZeekLines.record("'cookie':'j.tanaka','result':'encrypted',"
            + "'security_protocol':'HYBRID','client_name':'DESK-7','cert_count':0");
    static final String CALL = ZeekLines.record(
            "'rtt':0.0003,'named_pipe':'\\\\pipe\\\\svcctl','endpoint':'svcctl','operation':'CreateServiceW'");
    static final String CERTIFICATE = "{\"ts\":1795487970.1,\"fingerprint\":\"3b7c0e\",\"certificate.version\":3,"
            + "\"certificate.serial\":\"04A1\",\"certificate.subject\":\"CN=www.example.com\","
            + "\"certificate.issuer\":\"CN=Example CA\",\"certificate.not_valid_before\":1764547200.0,"
            + "\"certificate.not_valid_after\":1795487970.0,\"san.dns\":[\"www.example.com\"],\"host_cert\":true}";

    @Test
    void aShareOfAdministratorsIsWorthALookAndOthersAreUsual() {
        SecurityEvent share = event(SHARE);

        assertThat(share.summary()).isEqualTo("SMB share \\\\admin-pc\\ADMIN$ (DISK) connected" + WHERE);
        assertThat(share.severity()).isEqualTo(Severity.LOW);
        assertThat(share.technique()).isEqualTo("T1021.002");
        assertThat(share.flow()).isEqualTo("CHhAvVGS1DHFjwGM9");
        assertThat(share.communityId()).isEqualTo(event(ZeekLines.conn("'x':1")).communityId());
        assertThat(event(SHARE.replace("ADMIN$", "IPC$")).severity()).isEqualTo(Severity.INFORMATIONAL);
        assertThat(event(SHARE.replace("ADMIN$", "sales")).technique()).isNull();
    }

    @Test
    void aFileOnAShareIsToldWithWhatWasDone() {
        assertThat(event(FILE).kind()).isEqualTo(Kind.FILE);
        assertThat(event(FILE).summary())
                .isEqualTo("SMB file PSEXESVC.exe on \\\\admin-pc\\ADMIN$ opened, 0 bytes" + WHERE);
        assertThat(event(FILE).bytesIn()).as("its size is not what flowed").isEqualTo(-1);
    }

    @Test
    void aTicketIsOfItsHolderForAService() {
        SecurityEvent ticket = event(TICKET);

        assertThat(ticket.kind()).isEqualTo(Kind.REMOTE_ACCESS);
        assertThat(ticket.user()).isEqualTo("j.tanaka");
        assertThat(ticket.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(ticket.summary()).isEqualTo("Kerberos ticket for cifs/fs01.example.com of j.tanaka" + WHERE);
        assertThat(ticket.communityId()).as("it may run over TCP or UDP").isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "true, '', SUCCESS, INFORMATIONAL",
        "false, KDC_ERR_PREAUTH_FAILED, FAILURE, LOW",
        "false, KDC_ERR_PREAUTH_REQUIRED, UNKNOWN, INFORMATIONAL",
        "'\"-\"', '', UNKNOWN, INFORMATIONAL",
    })
    void askingForProofIsNoFailure(String success, String error, Outcome outcome, Severity severity) {
        SecurityEvent signIn = event(ZeekLines.record("'request_type':'AS','client':'j.tanaka/EXAMPLE.COM','success':"
                + success + ",'error_msg':'" + error + "'"));

        assertThat(signIn.kind()).isEqualTo(Kind.SIGN_IN);
        assertThat(signIn.outcome()).isEqualTo(outcome);
        assertThat(signIn.severity()).isEqualTo(severity);
    }

    @Test
    void whatARemoteDesktopsClientClaimsIsToldAndNotBelieved() {
        SecurityEvent desktop = event(DESKTOP);

        assertThat(desktop.user()).isNull();
        assertThat(desktop.device()).isNull();
        assertThat(desktop.summary())
                .isEqualTo("Remote desktop, asked for as j.tanaka, by a machine that calls itself DESK-7, encrypted"
                        + WHERE);
        assertThat(desktop.technique()).isEqualTo("T1021.001");
    }

    @ParameterizedTest
    @CsvSource({
        "svcctl, CreateServiceW, T1569.002, LOW",
        "svcctl, OpenSCManagerW, , INFORMATIONAL",
        "ITaskSchedulerService, SchRpcRegisterTask, T1053.005, LOW",
        "drsuapi, DRSGetNCChanges, T1003.006, LOW",
        "samr, SamrConnect5, , INFORMATIONAL",
    })
    void callsThatRunThingsElsewhereStandOut(String endpoint, String operation, String technique, Severity severity) {
        SecurityEvent call =
                event(CALL.replace("\"svcctl\"", "\"" + endpoint + "\"").replace("CreateServiceW", operation));

        assertThat(call.technique()).isEqualTo(technique);
        assertThat(call.severity()).isEqualTo(severity);
        assertThat(call.summary()).startsWith("Remote call of " + endpoint + " " + operation + " over ");
    }

    @Test
    void aCertificateHasNoConnection() {
        SecurityEvent certificate = event(CERTIFICATE);

        assertThat(certificate.kind()).isEqualTo(Kind.TLS);
        assertThat(certificate.source()).isNull();
        assertThat(certificate.summary())
                .isEqualTo("Certificate of CN=www.example.com, issued by CN=Example CA, valid until"
                        + " 2026-11-24T02:39:30Z");
    }

    @Test
    void spoiledRecordsGiveEventsOrRejectionsAndNothingElse() {
        assertThat(Mutations.of(List.of(SHARE, FILE, TICKET, DESKTOP, CALL, CERTIFICATE), 5_000, 7))
                .allSatisfy(text -> assertThat(PARSER.parse(text, "x")).isNotNull());
    }

    private static SecurityEvent event(String record) {
        return ((ParsedRecord.Understood) PARSER.parse(record, "x")).events().getFirst();
    }
}
