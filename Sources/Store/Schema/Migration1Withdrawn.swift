/// The withdrawn records of each kind, newest first, as an index walk. Records whose creation was undone are no
/// decision of anybody's and are left out: an undone import would bury the rest.
let migration1Withdrawn = """
  CREATE INDEX staff_withdrawn ON staff (id) WHERE withdrawn <> 'undone';
  CREATE INDEX settings_withdrawn ON settings (id) WHERE withdrawn <> 'undone';
  CREATE INDEX team_withdrawn ON team (id) WHERE withdrawn <> 'undone';
  CREATE INDEX applicant_withdrawn ON applicant (id) WHERE withdrawn <> 'undone';
  CREATE INDEX episode_withdrawn ON episode (id) WHERE withdrawn <> 'undone';
  CREATE INDEX status_withdrawn ON status (id) WHERE withdrawn <> 'undone';
  CREATE INDEX assignment_withdrawn ON assignment (id) WHERE withdrawn <> 'undone';
  CREATE INDEX profile_withdrawn ON profile (id) WHERE withdrawn <> 'undone';
  CREATE INDEX preference_withdrawn ON preference (id) WHERE withdrawn <> 'undone';
  CREATE INDEX no_go_employer_withdrawn ON no_go_employer (id) WHERE withdrawn <> 'undone';
  CREATE INDEX disclosure_withdrawn ON disclosure (id) WHERE withdrawn <> 'undone';
  CREATE INDEX contact_person_withdrawn ON contact_person (id) WHERE withdrawn <> 'undone';
  CREATE INDEX employer_withdrawn ON employer (id) WHERE withdrawn <> 'undone';
  CREATE INDEX employer_person_withdrawn ON employer_person (id) WHERE withdrawn <> 'undone';
  CREATE INDEX employer_contact_withdrawn ON employer_contact (id) WHERE withdrawn <> 'undone';
  CREATE INDEX job_withdrawn ON job (id) WHERE withdrawn <> 'undone';
  CREATE INDEX support_contact_withdrawn ON support_contact (id) WHERE withdrawn <> 'undone';
  CREATE INDEX next_step_withdrawn ON next_step (id) WHERE withdrawn <> 'undone';
  CREATE INDEX note_withdrawn ON note (id) WHERE withdrawn <> 'undone';
  CREATE INDEX to_settle_withdrawn ON to_settle (id) WHERE withdrawn <> 'undone';
  CREATE INDEX heading_map_withdrawn ON heading_map (id) WHERE withdrawn <> 'undone';
  """
