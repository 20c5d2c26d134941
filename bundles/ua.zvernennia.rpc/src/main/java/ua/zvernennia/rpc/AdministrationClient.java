package ua.zvernennia.rpc;

/** What administrators and auditors do at one server; failures as in {@link RegistryClient}. */
public interface AdministrationClient {

    AuditClient audit();

    PeopleClient people();

    AccessClient access();

    DictionariesClient dictionaries();

    PrivacyClient privacy();
}
