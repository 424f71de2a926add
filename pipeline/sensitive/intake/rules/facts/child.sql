-- What the rules ask about a child: when it was born, and the days of the submission.
select child.*, born.born_from, born.born_until, submission."from", submission.as_at
from child
cross join submission
left join born using (child_id)
